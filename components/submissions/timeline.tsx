import { formatDateTime } from '@/lib/core/civil-date'
import { eventNames, stateNames } from '@/lib/dossiers/text'
import type { TrackedDossier } from '@/lib/dossiers/tracking'
import { endStates } from '@/lib/dossiers/next-step'

type Step = { key: string; title: string; when: string; look: 'done' | 'today' | 'ahead' }

/** What happened, where the dossier stands today, and what is promised, from top to bottom. */
export function Timeline({ dossier, now }: { dossier: TrackedDossier; now: Date }) {
  return (
    <ol className="border-l-4 border-terrace">
      {stepsOf(dossier, now).map((step) => (
        <li key={step.key} className="relative pb-5 pl-6 last:pb-0" aria-current={step.look === 'today' ? 'step' : undefined}>
          <span
            aria-hidden="true"
            className={`absolute top-1 -left-[12px] size-5 rounded-full border-4 border-leaf print:border-ink ${step.look === 'done' ? 'bg-leaf' : step.look === 'today' ? 'bg-paper' : 'border-dashed bg-paper'}`}
          />
          <p className={step.look === 'today' ? 'font-bold' : ''}>{step.title}</p>
          <p className="text-sm text-muted">{step.when}</p>
        </li>
      ))}
    </ol>
  )
}

function stepsOf({ history, state, dueAt, pausedAt, finishedAt, answerDueAt }: TrackedDossier, now: Date): Step[] {
  const steps: Step[] = history.flatMap(({ kind, at }, index) => {
    const title = eventNames[kind]
    return title ? [{ key: String(index), title, when: formatDateTime(at), look: 'done' as const }] : []
  })
  if (endStates.includes(state)) return steps
  steps.push({ key: 'today', title: `Hôm nay: ${stateNames[state]}`, when: formatDateTime(now), look: 'today' })
  const promised = state === 'SUBMITTED' ? answerDueAt : !pausedAt && !finishedAt ? dueAt : null
  if (promised && promised > now) {
    const title = state === 'SUBMITTED' ? 'Cơ quan trả lời chậm nhất' : 'Hẹn trả kết quả'
    steps.push({ key: 'promised', title, when: formatDateTime(promised), look: 'ahead' })
  }
  return steps
}
