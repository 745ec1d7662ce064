/** Whether a record says of itself that the procedure is no more. The portal's own exports carry no such field; lists of provinces do. */
export function saysRepealed(raw: unknown): boolean {
  if (typeof raw !== 'object' || raw === null) return false
  const { trang_thai: state, tinh_trang: other } = raw as Record<string, unknown>
  return [state, other].some(
    (text) => typeof text === 'string' && /bãi bỏ|hủy bỏ|huỷ bỏ|hết hiệu lực|không còn hiệu lực/iu.test(text.normalize('NFC')),
  )
}
