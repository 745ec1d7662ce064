import 'server-only'
import { holdsRole, type StaffViewer } from '@/lib/auth/roles'
import { clock } from '@/lib/core/clock'
import { DomainError } from '@/lib/core/errors'
import { newId } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import { visibleTo } from '@/lib/dossiers/scope'
import { renderPdf } from '@/lib/pdf/render'
import type { PdfDocument } from '@/lib/pdf/document'
import { controlSheetOf } from './control-sheet'
import { findFormFacts, type FormFacts } from './facts'
import { apologyOf, refusalOf, stopOf, supplementOf } from './letters'
import { receiptOf } from './receipt'
import type { FormKind } from './types'

const drawings: Record<Exclude<FormKind, 'REGISTER'>, (facts: FormFacts) => PdfDocument> = {
  RECEIPT: receiptOf,
  SUPPLEMENT: supplementOf,
  REFUSAL: refusalOf,
  APOLOGY: apologyOf,
  STOP: stopOf,
  CONTROL: controlSheetOf,
}

export type FormFile = { name: string; bytes: Buffer }

const missing = () => new DomainError('not_found', 'Không có giấy in này trong phạm vi của ông/bà.')

/**
 * A statutory form of a dossier as PDF, for staff who may see the dossier; the reading is logged. The look-up secret stands in it only for who receives
 * and returns in the unit that received it, and the receipt is for them alone.
 */
export async function getFormFile(viewer: StaffViewer, dossierId: string, file: string): Promise<FormFile> {
  const where = { AND: [{ id: dossierId }, visibleTo(viewer)] }
  const dossier = await db.dossier.findFirst({ where, select: { unitId: true } })
  if (!dossier) throw missing()
  const withSecret = holdsRole(viewer, 'RECEPTIONIST', dossier.unitId)
  const madeAt = clock.now()
  const facts = await findFormFacts(where, file, { withSecret, madeAt })
  if (!facts || (facts.document.kind === 'RECEIPT' && !withSecret)) throw missing()
  await db.readLog.create({
    data: { id: newId(madeAt.getTime()), at: madeAt, accountId: viewer.accountId, kind: 'DOSSIER', subjectId: dossierId },
  })
  return draw(facts)
}

/** For the person who opened the dossier with its code and secret. The control sheet stays in the office. Null: the dossier has no such form. */
export async function findOpenedForm({ id, secretVersion }: { id: string; secretVersion: number }, file: string): Promise<FormFile | null> {
  const facts = await findFormFacts({ id, secretVersion }, file, { withSecret: true, madeAt: clock.now() })
  return facts && facts.document.kind !== 'CONTROL' ? draw(facts) : null
}

async function draw(facts: FormFacts): Promise<FormFile> {
  const { kind } = facts.document
  if (kind === 'REGISTER') throw new Error('the register is no form of one dossier')
  return { name: `${facts.document.file}-${facts.code}.pdf`, bytes: await renderPdf(drawings[kind](facts)) }
}
