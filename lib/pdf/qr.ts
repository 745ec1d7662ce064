import type { ContentSvg } from 'pdfmake/interfaces'
import { drawQr } from '@/lib/receipts/qr'
import { mm } from './document'

/** White squares around the code, which readers need. */
const quiet = 4

/** A QR code whose squares are `width` millimetres wide together, its white edge beside that. On a screen it is a link to the same address. */
export function qrNode(text: string, width = 26): ContentSvg {
  const { path, size } = drawQr(text)
  const whole = size + 2 * quiet
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-quiet} ${-quiet} ${whole} ${whole}"><path fill="#000" d="${path}"/></svg>`,
    width: (mm(width) * whole) / size,
    link: text,
  }
}
