import { DuePart } from '@/components/procedures/due-part'
import type { FeesDue } from '@/lib/procedures/fees-due'
import type { ProcedureContent } from '@/lib/procedures/types'

/** The intake of a procedure in one of its cases. */
export function intakeAddress(unitId: string, code: string, caseKey?: string): string {
  return `/can-bo/quay?thu-tuc=${encodeURIComponent(code)}&don-vi=${unitId}${caseKey ? `&truong-hop=${caseKey}` : ''}`
}

/** Which case the person is in, and what they owe: both stand before the form, since papers and term follow from the case. */
export function IntakeCase({
  code,
  unit,
  content,
  caseKey,
  fees,
}: {
  code: string
  unit: { id: string; name: string; difficultBy?: string }
  content: ProcedureContent
  caseKey: string | undefined
  fees: FeesDue
}) {
  const cases = content.cases ?? []
  const hasFees = fees.due.length > 0 || fees.text !== undefined
  if (cases.length === 0 && !hasFees) return null
  return (
    <div className="mb-8 grid max-w-4xl gap-6 border-y-2 border-ink py-4 md:grid-cols-2">
      {cases.length > 0 && (
        <nav aria-labelledby="truong-hop">
          <h2 id="truong-hop" className="mb-2">
            Trường hợp
          </h2>
          {!caseKey && <p className="mb-1 text-sm">Chưa chọn: giấy tờ của mọi trường hợp được liệt kê.</p>}
          <ul>
            {cases.map((one) => (
              <li key={one.key}>
                <a
                  href={intakeAddress(unit.id, code, one.key)}
                  aria-current={one.key === caseKey ? 'true' : undefined}
                  className="flex min-h-11 items-center rounded px-3 py-1 aria-[current=true]:bg-leaf-pale aria-[current=true]:font-bold"
                >
                  {one.name}
                </a>
              </li>
            ))}
          </ul>
          {cases.find((one) => one.key === caseKey)?.note && (
            <p className="mt-2 text-sm">{cases.find((one) => one.key === caseKey)?.note}</p>
          )}
        </nav>
      )}
      {hasFees && (
        <section aria-labelledby="phai-nop">
          <h2 id="phai-nop" className="mb-2">
            Phí, lệ phí
          </h2>
          <DuePart fees={fees} content={content} unit={unit} />
        </section>
      )}
    </div>
  )
}
