import { byAddress, type Carried, type MergerRow, type PlacedBy, type Rule } from './types'

export const mergerStates: Record<MergerRow['state'], string> = {
  READY: 'Chưa chạy',
  RUNNING: 'Đang chạy dở',
  DONE: 'Đã chạy',
  STATED: 'Đã có trong danh sách đơn vị',
}

export function ruleText({ field, to }: Rule, names: Readonly<Record<string, string>>): string {
  const which = field === null ? 'Mọi lĩnh vực còn lại' : `Lĩnh vực “${field}”`
  return to === byAddress
    ? `${which}: về nơi kế thừa xã ghi trong địa chỉ của chủ hồ sơ`
    : `${which}: đến ${names[to] ?? 'một đơn vị không còn'}`
}

export function placedByText(by: PlacedBy, rule: number | null): string {
  if (by === 'SUCCESSOR') return 'Theo nơi kế thừa'
  return by === 'CHOICE' ? 'Do người quản trị chọn' : `Theo quy tắc ${(rule ?? 0) + 1}`
}

/** What goes on and what does not, one sentence each; nothing of which there is none. */
export function carriedLines(carried: Carried): string[] {
  const lines: [number, string][] = [
    [
      carried.offeringsEnded,
      `${carried.offeringsEnded} nơi nhận thủ tục kết thúc, ${carried.offeringsBegun} nơi nhận bắt đầu ở đơn vị kế thừa.`,
    ],
    [carried.workflowsCarried, `${carried.workflowsCarried} quy trình nội bộ tiếp tục ở đơn vị kế thừa.`],
    [
      carried.workflowsToAdopt,
      `${carried.workflowsToAdopt} quy trình nội bộ hết hiệu lực: đơn vị mới phải ban hành lại. Hồ sơ đang theo quy trình cũ vẫn theo quy trình đó.`,
    ],
    [carried.opinions, `${carried.opinions} ý kiến đang chờ trả lời chuyển sang đơn vị kế thừa.`],
    [carried.directives, `${carried.directives} ý kiến chỉ đạo chuyển sang đơn vị kế thừa.`],
    [
      carried.directivesWithoutSuccessor,
      `${carried.directivesWithoutSuccessor} ý kiến chỉ đạo không có nơi kế thừa: người ra chỉ đạo phải giao lại.`,
    ],
    [carried.delegationsEnded, `${carried.delegationsEnded} việc ủy quyền kết thúc.`],
    [
      carried.difficultiesEnded,
      `${carried.difficultiesEnded} quyết định về xã đặc biệt khó khăn hết theo xã cũ: ghi lại cho xã mới nếu có quyết định.`,
    ],
    [carried.hoursCarried, `Giờ làm việc chuyển sang ${carried.hoursCarried} đơn vị mới, vì các đơn vị cũ cùng giờ.`],
    [carried.contactsCarried, `Liên hệ chuyển sang ${carried.contactsCarried} đơn vị mới.`],
  ]
  return lines.filter(([count]) => count > 0).map(([, sentence]) => sentence)
}
