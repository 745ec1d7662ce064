import type { Filing, VerificationState } from '@/lib/procedures/types'

export type ListedProcedure = { code: string; name: string; filing: Filing; verification: VerificationState }

/** Many procedures in little: a plain link and the code. */
export function ProcedureList({ procedures }: { procedures: readonly ListedProcedure[] }) {
  return (
    <ul className="rows rows-of-two-lines">
      {procedures.map(({ code, name, filing }) => (
        <li key={code}>
          <a href={`/thu-tuc/${code}`}>
            {name}
            <small>{filing === 'HERE' ? `nộp trực tuyến được · ${code}` : code}</small>
          </a>
        </li>
      ))}
    </ul>
  )
}
