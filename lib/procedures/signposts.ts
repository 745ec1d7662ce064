import { foldVietnamese } from '@/lib/core/text'

export type Signpost = { href: string; label: string }

const signposts: readonly (Signpost & { words: readonly string[] })[] = [
  {
    href: '/tra-cuu',
    label: 'Tra cứu hồ sơ đã nộp',
    words: ['tra cuu', 'tra ho so', 'ho so den dau', 'ho so cua toi', 'tinh trang ho so', 'ma ho so', 'bao gio co ket qua', 'nhan ket qua'],
  },
  {
    href: '/khieu-nai-to-cao',
    label: 'Cách gửi khiếu nại, tố cáo',
    words: ['khieu nai', 'to cao', 'to giac', 'kien cao', 'don kien', 'khoi kien'],
  },
  {
    href: '/phan-anh',
    label: 'Gửi phản ánh, kiến nghị',
    words: ['phan anh', 'kien nghi', 'gop y', 'keu ca', 'thai do', 'hach sach', 'nhung nhieu', 'lam kho', 'duong hong', 'cham tra'],
  },
  {
    href: '/xa-thi-tran',
    label: 'Địa chỉ, điện thoại, giờ làm việc của xã, thị trấn',
    words: ['dia chi', 'so dien thoai', 'gio lam viec', 'may gio', 'thu bay co lam'],
  },
]

/** Pages that answer what is no procedure: following a dossier, complaining, finding the desk. */
export function findSignposts(text: string): Signpost[] {
  const folded = ` ${foldVietnamese(text)} `
  return signposts.filter(({ words }) => words.some((word) => folded.includes(` ${word} `))).map(({ href, label }) => ({ href, label }))
}
