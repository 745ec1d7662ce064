import QRCode from 'qrcode'

export type QrDrawing = { path: string; size: number }

/** A QR code as one path in squares of 1, for an inline drawing. */
export function drawQr(text: string): QrDrawing {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' })
  const { size } = modules
  const squares: string[] = []
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) if (modules.get(row, column)) squares.push(`M${column} ${row}h1v1h-1z`)
  }
  return { path: squares.join(''), size }
}
