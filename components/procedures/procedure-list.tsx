import type { Filing, VerificationState } from '@/lib/procedures/types'

export type ListedProcedure = { code: string; name: string; filing: Filing; verification: VerificationState }

/** Many procedures in little: a plain link and the code. */
export function ProcedureList({ procedures }: { procedures: readonly ListedProcedure[] }) {
  return (
    <ul className="border-t border-line">
      {procedures.map((procedure) => (
        <li key={procedure.code} className="border-b border-line py-2.5">
          <a href={`/thu-tuc/${procedure.code}`}>{procedure.name}</a>
          <p className="text-sm text-muted tabular-nums">
            Mã {procedure.code}
            {procedure.filing === 'HERE' && ' · nộp trực tuyến được'}
          </p>
        </li>
      ))}
    </ul>
  )
}
