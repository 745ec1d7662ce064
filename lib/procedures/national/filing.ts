import type { Channel, Filing } from '../types'

export type FilingFacts = {
  name: string
  field: string
  level: string
  decision: string
  agencies: string[]
  channels: Channel[]
}

/** Offices that take their own dossiers, never the commune's or district's People's Committee. */
const otherOffice =
  /công an|cảnh sát|xuất nhập cảnh|hải quan|thuế|kho bạc|bảo hiểm xã hội|bhxh|quân sự|bộ quốc phòng|quốc phòng|biên phòng|tòa án|toà án|viện kiểm sát|thi hành án|đăng ký đất đai|công chứng|cảng vụ|cục |tổng cục|ngân hàng/iu
/** The same offices' fields, for records that print no office. */
const otherOfficeFields: [RegExp, string][] = [
  [/^thuế$|quản lý thuế/iu, 'Cơ quan thuế'],
  [/hải quan/iu, 'Cơ quan hải quan'],
  [/kho bạc/iu, 'Kho bạc Nhà nước'],
  [/bảo hiểm xã hội|bhxh|^bảo hiểm$/iu, 'Cơ quan bảo hiểm xã hội'],
  [/cư trú|căn cước|xuất nhập cảnh|phương tiện giao thông cơ giới|định danh|xác thực điện tử/iu, 'Cơ quan Công an'],
  [/tòa án|toà án/iu, 'Tòa án nhân dân'],
]
/** Fields that are the People's Committees' own, whatever office a record names. */
const peopleField = /hộ tịch|nuôi con nuôi|người có công|bảo trợ xã hội|giảm nghèo/iu

const people = /(?:ủy ban|uỷ ban|ubnd|chủ tịch ubnd|chủ tịch (?:ủy|uỷ) ban)/iu
/** Offices above the district. */
const higher = /tỉnh|^(?:sở|bộ|chi cục) /iu
const local = /xã|phường|thị trấn|huyện|quận|thị xã/iu
const localOffice = /(?:cấp |thuộc ubnd )?(?:xã|huyện)(?:$|[^\p{L}])/iu

/** Whether an office named by the source is the commune's or the district's own. */
function isLocal(agency: string): boolean {
  if (otherOffice.test(agency) && !people.test(agency)) return false
  return (people.test(agency) && local.test(agency)) || localOffice.test(agency)
}

/** Only what the source makes certain; else the counter, where a person can ask. */
export function readFiling({ name, field, level, decision, agencies, channels }: FilingFacts): {
  filing: Filing
  filingPlace?: string
  issue?: string
} {
  if (/khiếu nại|tố cáo|xử lý đơn/iu.test(name)) return { filing: 'PETITION' }
  const place = agencies.join(', ')
  const own = agencies.filter(isLocal)
  const others = agencies.filter((agency) => !isLocal(agency))
  if (peopleField.test(field) && own.length === 0 && others.some((agency) => otherOffice.test(agency))) {
    return {
      filing: 'COUNTER_ONLY',
      issue: `Lĩnh vực ${field} do Ủy ban nhân dân giải quyết nhưng nguồn ghi “${place}”; cần đối chiếu nơi nộp.`,
    }
  }
  if (agencies.length > 0 && own.length === 0) {
    if (agencies.every((agency) => otherOffice.test(agency)) || !local.test(level)) return { filing: 'ELSEWHERE', filingPlace: place }
    if (agencies.every((agency) => higher.test(agency) || otherOffice.test(agency)) && !/chỉ định|phân cấp|ủy quyền/iu.test(place)) {
      return {
        filing: 'ELSEWHERE',
        filingPlace: place,
        issue: 'Nguồn ghi cấp xã thực hiện nhưng chỉ nêu cơ quan cấp trên; cần đối chiếu nơi nộp.',
      }
    }
    return { filing: 'COUNTER_ONLY', issue: `Nơi nộp chưa rõ: nguồn ghi “${place}”.` }
  }
  if (agencies.length === 0) {
    const office = otherOfficeFields.find(([pattern]) => pattern.test(field))?.[1]
    if (office) return { filing: 'ELSEWHERE', filingPlace: office }
    if (level && !local.test(level)) return { filing: 'ELSEWHERE', filingPlace: level }
    if (!level)
      return {
        filing: 'COUNTER_ONLY',
        issue: 'Nguồn không ghi cấp và cơ quan thực hiện; cần đối chiếu nơi nộp.',
      }
  }
  if (others.some((agency) => otherOffice.test(agency))) {
    return {
      filing: 'COUNTER_ONLY',
      issue: `Nguồn nêu nhiều cơ quan (${place}); cần đối chiếu nơi nộp.`,
    }
  }
  if (/QĐ-UBND/u.test(decision)) {
    return {
      filing: 'COUNTER_ONLY',
      issue: `Thủ tục do một tỉnh công bố (${decision}), có thể không áp dụng ở đây; cần đối chiếu.`,
    }
  }
  if (agencies.length === 0 && /phòng cháy|vũ khí|an ninh|trật tự|giao thông/iu.test(field)) {
    return {
      filing: 'COUNTER_ONLY',
      issue: 'Nguồn không ghi cơ quan thực hiện của lĩnh vực thường do Công an giải quyết; cần đối chiếu nơi nộp.',
    }
  }
  if (/chứng thực/iu.test(field) || /^(?:thủ tục )?chứng thực/iu.test(name)) return { filing: 'COUNTER_ONLY' }
  return { filing: channels.includes('ONLINE') ? 'HERE' : 'COUNTER_ONLY' }
}
