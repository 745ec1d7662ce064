import 'server-only'
import { civilDateOf } from '@/lib/core/civil-date'
import { newId } from '@/lib/core/ids'
import type { Tx } from '@/lib/db/transaction'
import type { ProcedureContent } from '@/lib/procedures/types'
import { getSignatureBlock } from '@/lib/staff/signature-block'
import { checkCodeOf, hmacOfCheckCode } from './check-code'
import { takeNumbers } from './numbers'
import type { NumbersEntered } from './types'

type NewResult = NumbersEntered & {
  dossierId: string
  versionId: string
  /** Whose register and number it is. */
  unitId: string
  outcome: 'GRANTED' | 'REFUSED'
  /** Which of the procedure's results it is, where it has several. */
  title?: string | undefined
  /** Who signed and when, where the dossier knows it. */
  signed?: { signerId: string; at: Date; unitId: string } | undefined
  /** One document answers several dossiers: its number may stand on another result. */
  shared?: boolean | undefined
  at: Date
  createdById: string
}

/** Enters the document that came out of a dossier in the register of results, and takes its numbers. Answers its id and its number as printed. */
export async function writeResult(tx: Tx, { signed, at, ...result }: NewResult): Promise<{ resultId: string; number: string }> {
  const { dossierId, versionId, unitId, outcome, createdById, shared = false } = result
  const version = await tx.procedureVersion.findUniqueOrThrow({ where: { id: versionId }, select: { procedureId: true, content: true } })
  const on = civilDateOf(at)
  const numbers = await takeNumbers(tx, { unitId, on }, result, { shared })
  const resultId = newId(at.getTime())
  await tx.result.create({
    data: {
      id: resultId,
      dossierId,
      unitId,
      procedureId: version.procedureId,
      outcome,
      ...numbers,
      issuedOn: on,
      title: titleOf(version.content as unknown as ProcedureContent, outcome, result.title),
      ...(signed
        ? {
            signerId: signed.signerId,
            signature: await getSignatureBlock(tx, { accountId: signed.signerId, unitId: signed.unitId, on: civilDateOf(signed.at) }),
          }
        : {}),
      checkHmac: hmacOfCheckCode(checkCodeOf(resultId)),
      createdAt: at,
      createdById,
    },
  })
  return { resultId, number: numbers.number }
}

/** What the document is, in the catalogue's words. */
function titleOf({ name, results }: ProcedureContent, outcome: 'GRANTED' | 'REFUSED', chosen: string | undefined): string {
  if (outcome === 'REFUSED') return 'Văn bản trả lời không đồng ý giải quyết'
  return results.find((one) => one.name === chosen)?.name ?? results[0]?.name ?? name
}
