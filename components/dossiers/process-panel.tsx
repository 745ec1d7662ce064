import { LocalDatesTable } from '@/components/dossiers/local-dates-table'
import { Tag } from '@/components/ui/tag'
import type { DossierProcess } from '@/lib/dossiers/process'

/** The steps of the internal process: who, where, by when, and what became of each. */
export function ProcessPanel({ plan }: { plan: NonNullable<DossierProcess['plan']> }) {
  return (
    <section aria-labelledby="quy-trinh">
      <h2 id="quy-trinh" className="mb-2">
        Quy trình nội bộ
      </h2>
      <p className="mb-3 text-sm text-muted">
        Theo quyết định {plan.decision}, áp dụng từ {plan.validFrom}.
      </p>
      <ol className="border-t border-line">
        {plan.steps.map((step, index) => (
          <li
            key={`${index}-${step.name}`}
            aria-current={step.isCurrent ? 'step' : undefined}
            className={`border-b border-line py-3 ${step.isCurrent ? 'border-l-4 border-l-leaf pl-3' : ''}`}
          >
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <span className="font-semibold">
                {index + 1}. {step.name}
              </span>
              {step.isCurrent && <Tag tone="info">Đang ở bước này</Tag>}
              {step.isLate && <Tag tone="bad">Quá hạn bước</Tag>}
            </p>
            <p>
              {step.unitName}: {step.who}
            </p>
            <p className="text-sm text-muted tabular-nums">
              {step.part}
              {step.dueAt && `, xong trước ${step.dueAt}`}
            </p>
            {step.facts.map((fact) => (
              <p key={fact} className="text-sm tabular-nums">
                {fact}
              </p>
            ))}
          </li>
        ))}
      </ol>
      {plan.local.length > 0 && (
        <div className="mt-4">
          <LocalDatesTable dates={plan.local} />
        </div>
      )}
    </section>
  )
}
