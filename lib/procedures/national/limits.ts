/** What one record may be. Real ones have about twenty fields of at most some ten thousand characters, and no depth at all. */
export const longestField = 100_000
const deepest = 10
const mostFields = 100
const longestKey = 200

/** Why a record is refused before anything is read from it, or null. Never throws, however deep it is. */
export function refusalOf(raw: unknown): string | null {
  if (typeof raw !== 'object' || raw === null) return null
  if (isDeeper(raw, deepest)) return `Bản ghi lồng nhau quá ${deepest} tầng nên không được đọc.`
  const fields = Object.entries(raw)
  if (fields.length > mostFields) return `Bản ghi có ${fields.length} trường, nhiều hơn mức ${mostFields} nên không được đọc.`
  const [long] = fields.find(([key, value]) => key.length > longestKey || lengthOf(value) > longestField) ?? []
  if (long === undefined) return null
  return `Trường “${long.slice(0, 40)}” dài quá ${longestField.toLocaleString('vi-VN')} ký tự nên bản ghi không được đọc.`
}

function isDeeper(value: object, limit: number): boolean {
  let level: object[] = [value]
  for (let depth = 1; level.length > 0; depth++) {
    if (depth > limit) return true
    level = level.flatMap((one) => Object.values(one).filter((part): part is object => typeof part === 'object' && part !== null))
  }
  return false
}

function lengthOf(value: unknown): number {
  if (typeof value === 'string') return value.length
  return typeof value === 'object' && value !== null ? JSON.stringify(value).length : 0
}
