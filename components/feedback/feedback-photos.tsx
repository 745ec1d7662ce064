import { formatBytes } from '@/lib/uploads/names'

type Photo = { id: string; name: string; size: number; type: string | null }

/** Photos of a feedback, each opening at full size; what browsers cannot show is offered for download. */
export function FeedbackPhotos({ photos }: { photos: readonly Photo[] }) {
  if (photos.length === 0) return null
  return (
    <ul className="grid max-w-prose gap-4 sm:grid-cols-2" aria-label="Ảnh kèm theo">
      {photos.map((photo, index) => (
        <li key={photo.id}>
          <a href={`/can-bo/tep-phan-anh/${photo.id}`} target="_blank" rel="noreferrer" className="block">
            {photo.type !== 'image/heic' && (
              // The optimiser would keep a copy outside the private store.
              // oxlint-disable-next-line nextjs/no-img-element
              <img
                src={`/can-bo/tep-phan-anh/${photo.id}`}
                alt={`Ảnh ${index + 1} người dân gửi`}
                loading="lazy"
                className="mb-1 max-h-72 w-full rounded border border-line object-contain"
              />
            )}
            <span className="break-all">{photo.name}</span>
          </a>
          <span className="text-sm text-muted"> {formatBytes(photo.size)}</span>
        </li>
      ))}
    </ul>
  )
}
