import 'server-only'
import { env } from '@/lib/env'
import { drawQr, type QrDrawing } from '@/lib/receipts/qr'
import { listCalendarExceptions } from '@/lib/units/queries'
import type { CalendarException } from '@/lib/units/types'
import { checklistPath, contentInCase, findCase } from './checklist'
import { type FeesDue, feesDue, oneForAll, pricedAt } from './fees-due'
import { findProcedureAt, type PublishedProcedure } from './queries'
import type { Receiver } from './receivers'
import { type TermInForce, termInForce } from './term-in-force'
import type { ProcedureCase } from './types'

/** Everything one trip needs, for one case and, once chosen, one desk. */
export type Checklist = {
  procedure: PublishedProcedure
  /** As the address names the case. */
  caseKey: string
  /** Absent: for every case. */
  case?: ProcedureCase
  /** The procedure, and the case where there is one. */
  title: string
  /** Absent until a desk is chosen, and where only one receives it that one. */
  unit?: Receiver
  fees: FeesDue
  term: TermInForce
  /** Leads back to this very sheet; the counter reads procedure and case from it. */
  address: string
  qr: QrDrawing
  exceptions: CalendarException[]
}

/** The sheet at an address; null where there is none. */
export async function findChecklist({
  code,
  caseKey,
  unit: slug,
}: {
  code: string
  caseKey: string
  unit?: string
}): Promise<Checklist | null> {
  const procedure = await findProcedureAt(code)
  if (!procedure || procedure.content.filing === 'PETITION') return null
  const { today, receivers } = procedure
  const chosen = findCase(procedure.content, caseKey)
  const unit = slug ? receivers.find((one) => one.slug === slug) : receivers.length === 1 ? receivers[0] : undefined
  if (chosen === undefined || (slug && !unit)) return null
  const key = chosen?.key
  const content = contentInCase(procedure.content, key)
  const address = `${env().SITE_URL}${checklistPath(code, caseKey, unit?.slug)}`
  return {
    procedure: { ...procedure, content },
    caseKey,
    ...(chosen && { case: chosen }),
    title: chosen ? `${content.name}, ${chosen.name}` : content.name,
    ...(unit && { unit }),
    fees: feesDue(unit ? content : pricedAt(content, receivers), {
      date: today,
      channel: 'COUNTER',
      caseKey: key,
      unit: unit ?? oneForAll(receivers),
    }),
    term: termInForce(content, today, key),
    address,
    qr: drawQr(address),
    exceptions: await listCalendarExceptions(),
  }
}
