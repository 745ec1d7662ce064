import 'server-only'
import { civilDateOf } from '@/lib/core/civil-date'
import type { Tx } from '@/lib/db/transaction'

/**
 * The next dossier code of an agency, `AGENCY-yymmdd-nnnn`: by one atomic statement per agency and day, so that any number of processes never give the
 * same code. The number is spent only if the transaction commits.
 */
export async function nextDossierCode(tx: Tx, agencyCode: string, at: Date): Promise<string> {
  const day = civilDateOf(at).replaceAll('-', '').slice(2)
  const rows = await tx.$queryRaw<{ last: number }[]>`
    INSERT INTO "DossierCodeCounter" ("agencyCode", "day", "last") VALUES (${agencyCode}, ${day}, 1)
    ON CONFLICT ("agencyCode", "day") DO UPDATE SET "last" = "DossierCodeCounter"."last" + 1
    RETURNING "last"`
  return `${agencyCode}-${day}-${String(rows[0]!.last).padStart(4, '0')}`
}
