import type { Desk } from '@/lib/units/types'
import type { SetupItem } from './types'

export type SetupFacts = {
  office: Desk
  communes: readonly Desk[]
  /** Names of units whose dossier codes still begin with a provisional code. */
  provisionalCodes: readonly string[]
  /** Names of units with a desk at which nobody may receive today. */
  desksWithoutStaff: readonly string[]
  administrators: number
  siteUrl: string
  hasMail: boolean
  hasVirusScan: boolean
}

/** What is missing, the required first. Nothing here is ever guessed: it is filled in or hidden. */
export function listMissing(facts: SetupFacts): SetupItem[] {
  const { office, communes } = facts
  const officePage = `/can-bo/cai-dat/${office.id}`
  const items: SetupItem[] = []
  const add = (missing: boolean, item: SetupItem) => {
    if (missing) items.push(item)
  }
  const { contact } = office
  add(!contact.address, {
    key: 'address',
    title: 'Địa chỉ của cơ quan',
    detail: 'Hiện ở chân mọi trang và trên giấy hẹn.',
    required: true,
    href: officePage,
  })
  add(!contact.phone, {
    key: 'phone',
    title: 'Điện thoại của cơ quan',
    detail: 'Người dân gọi hỏi khi gặp khó.',
    required: true,
    href: officePage,
  })
  add(!office.hours, {
    key: 'hours',
    title: 'Giờ làm việc',
    detail: 'Chưa có thì trang không báo giờ mở cửa và hạn giải quyết tính theo giờ mặc định.',
    required: true,
    href: officePage,
  })
  add(!contact.petitionAddress, {
    key: 'petition',
    title: 'Địa chỉ tiếp nhận phản ánh, kiến nghị',
    detail: 'Phải công khai theo Nghị định 20/2008/NĐ-CP.',
    required: true,
    href: officePage,
  })
  add(!isPublicUrl(facts.siteUrl), {
    key: 'site-url',
    title: 'Địa chỉ trang (SITE_URL)',
    detail: `Đang là ${facts.siteUrl}. Đặt SITE_URL=https://… trong tệp .env rồi chạy lại, để mã QR và đường dẫn trong thư mở được từ máy khác.`,
    required: true,
  })
  add(!contact.petitionPhone || !contact.petitionEmail, {
    key: 'petition-contact',
    title: 'Điện thoại, thư điện tử nhận phản ánh',
    detail: 'Còn thiếu ít nhất một trong hai.',
    required: false,
    href: officePage,
  })
  add(!contact.email, { key: 'email', title: 'Thư điện tử của cơ quan', detail: 'Hiện ở chân trang.', required: false, href: officePage })
  const without = (label: string, key: string, known: (desk: Desk) => unknown) => {
    const missing = communes.filter((desk) => !known(desk))
    add(missing.length > 0, {
      key,
      title: `${label} của xã, thị trấn`,
      detail: `Còn thiếu ở ${missing.length} trên ${communes.length} nơi.`,
      required: false,
    })
  }
  without('Địa chỉ', 'commune-address', (desk) => desk.contact.address)
  without('Điện thoại', 'commune-phone', (desk) => desk.contact.phone)
  without('Giờ làm việc', 'commune-hours', (desk) => desk.hours)
  add(facts.provisionalCodes.length > 0, {
    key: 'agency-codes',
    title: 'Mã định danh cơ quan',
    detail: `Mã hồ sơ của ${facts.provisionalCodes.length} đơn vị đang bắt đầu bằng mã tạm. Ghi mã chính thức trước khi nhận hồ sơ thật.`,
    required: false,
  })
  add(facts.desksWithoutStaff.length > 0, {
    key: 'desk-staff',
    title: 'Người tiếp nhận hồ sơ',
    detail: `Chưa có ai ở ${facts.desksWithoutStaff.length} bộ phận một cửa: ${shortList(facts.desksWithoutStaff)}.`,
    required: false,
    href: '/can-bo/nhan-su/moi',
  })
  add(facts.administrators < 2, {
    key: 'second-administrator',
    title: 'Người quản trị thứ hai',
    detail: 'Chỉ một người quản trị: khi người đó vắng, không ai cấp lại được mật khẩu.',
    required: false,
    href: '/can-bo/nhan-su/moi',
  })
  add(!facts.hasMail, {
    key: 'mail',
    title: 'Máy chủ thư (SMTP_URL, MAIL_FROM)',
    detail: 'Chưa có thì người nộp hồ sơ không nhận được thư báo. Đặt trong tệp .env.',
    required: false,
  })
  add(!facts.hasVirusScan, {
    key: 'scan',
    title: 'Quét vi-rút (CLAMD_HOST)',
    detail: 'Tệp người dân gửi chưa được quét. Đặt trong tệp .env.',
    required: false,
  })
  return items
}

function isPublicUrl(url: string): boolean {
  const { protocol, hostname } = new URL(url)
  return protocol === 'https:' && hostname.includes('.') && !hostname.endsWith('.localhost')
}

function shortList(names: readonly string[]): string {
  return names.length <= 4 ? names.join(', ') : `${names.slice(0, 3).join(', ')} và ${names.length - 3} nơi khác`
}
