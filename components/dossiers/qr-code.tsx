import type { QrDrawing } from '@/lib/receipts/qr'

/** A QR code with its quiet zone, 33 mm wide on paper, so that the squares themselves keep 25 mm. */
export function QrCode({ drawing, label }: { drawing: QrDrawing; label: string }) {
  const size = drawing.size + 8
  return (
    <svg viewBox={`-4 -4 ${size} ${size}`} role="img" aria-label={label} className="w-[33mm] shrink-0 bg-paper" shapeRendering="crispEdges">
      <path d={drawing.path} fill="#000" />
    </svg>
  )
}
