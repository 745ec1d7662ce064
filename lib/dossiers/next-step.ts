import { stateExplanations } from './text'
import type { DossierState, ResultMethod } from './types'

/** Nothing more happens in these. */
export const endStates: readonly DossierState[] = ['NOT_ACCEPTED', 'WITHDRAWN', 'STOPPED', 'RETURNED']

/** What the person does next, in one or two sentences. */
export function nextStep(
  {
    state,
    finishedAt,
    resultMethod,
    results,
  }: { state: DossierState; finishedAt: Date | null; resultMethod: ResultMethod; results: readonly unknown[] },
  unitName: string,
): string {
  if (state !== 'DECIDED') return stateExplanations[state]
  if (!finishedAt) return 'Hồ sơ đã giải quyết xong. Kết quả đang được chuyển về nơi trả kết quả; ông/bà chờ báo.'
  const file = results.length > 0 ? ' Bản điện tử tải được ngay bên dưới.' : ''
  if (resultMethod === 'POST') return `Kết quả đã có. Nơi trả kết quả gửi qua bưu điện theo địa chỉ ông/bà đã ghi.${file}`
  if (resultMethod === 'ONLINE' && file) return 'Kết quả đã có. Ông/bà tải bản điện tử bên dưới.'
  return `Kết quả đã có. Mời ông/bà đến ${unitName} nhận, mang theo căn cước và mã hồ sơ.${file}`
}
