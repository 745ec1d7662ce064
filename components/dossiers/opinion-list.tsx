import { Tag } from '@/components/ui/tag'
import { formatDateTime } from '@/lib/core/civil-date'
import type { DossierProcess } from '@/lib/dossiers/process'
import { opinionStanceNames } from '@/lib/dossiers/text'

/** What other units were asked about a dossier, and what they said. */
export function OpinionList({ opinions, now }: { opinions: DossierProcess['opinions']; now: Date }) {
  return (
    <section aria-labelledby="y-kien">
      <h2 id="y-kien" className="mb-2">
        Ý kiến đơn vị khác
      </h2>
      <ul className="border-t border-line">
        {opinions.map((opinion) => (
          <li key={opinion.id} className="space-y-1 border-b border-line py-3">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <span className="font-semibold">{opinion.unitName}</span>
              {opinion.stance && <Tag tone={tones[opinion.stance]}>{opinionStanceNames[opinion.stance]}</Tag>}
              {!opinion.stance && opinion.closedAt && <Tag>Không chờ nữa</Tag>}
              {!opinion.stance && !opinion.closedAt && (
                <Tag tone={opinion.dueAt < now ? 'bad' : 'info'}>{opinion.dueAt < now ? 'Quá hạn trả lời' : 'Đang chờ'}</Tag>
              )}
            </p>
            <p className="text-sm text-muted tabular-nums">
              {opinion.askedBy ?? 'Cán bộ'} hỏi lúc {formatDateTime(opinion.askedAt)}, trả lời trước {formatDateTime(opinion.dueAt)}
            </p>
            <p className="max-w-prose whitespace-pre-line">{opinion.question}</p>
            {opinion.answeredAt && (
              <div className="max-w-prose rounded bg-rice p-3">
                <p className="text-sm text-muted tabular-nums">
                  {opinion.answeredBy ?? 'Cán bộ'} trả lời lúc {formatDateTime(opinion.answeredAt)}
                </p>
                <p className="whitespace-pre-line">{opinion.answer}</p>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

const tones = { AGREED: 'good', NOT_AGREED: 'bad', OTHER: 'neutral' } as const
