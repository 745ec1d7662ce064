import 'server-only'
import type { Prisma } from '@/lib/db/generated/client'
import { subjectSelect } from './command'
import { maskNumber } from './masking'
import type { DossierState } from './types'

/** What a line of a list at the desk is made of, and what the transition table must know to name its next step. */
export const rowSelect = {
  id: true,
  code: true,
  requestId: true,
  version: true,
  state: true,
  channel: true,
  submittedAt: true,
  receivedAt: true,
  answerDueAt: true,
  dueAt: true,
  stepDueAt: true,
  termUnit: true,
  pausedAt: true,
  finishedAt: true,
  supplements: true,
  extension: true,
  assigneeId: true,
  procedure: { select: { name: true, procedure: { select: { code: true } } } },
  parties: { where: { role: 'OWNER' }, select: { fullName: true, phone: true, idNumber: true, businessNumber: true }, take: 1 },
  assignee: { select: { fullName: true } },
  unitId: true,
  unitIds: true,
  handlingUnitId: true,
  ...subjectSelect,
} as const satisfies Prisma.DossierSelect

type Row = Prisma.DossierGetPayload<{ select: typeof rowSelect }>

export type QueueRow = Omit<Row, 'state' | 'procedure' | 'parties' | 'assignee'> & {
  state: DossierState
  procedureName: string
  procedureCode: string
  ownerName: string
  /** Last digits only. */
  ownerPhone: string
  /** Last digits only, of the card or the business. */
  ownerNumber: string
  assigneeName: string | null
}

export function toRow({ procedure, parties, assignee, ...row }: Row): QueueRow {
  return {
    ...row,
    state: row.state as DossierState,
    procedureName: procedure.name,
    procedureCode: procedure.procedure.code,
    ownerName: parties[0]?.fullName ?? '',
    ownerPhone: maskNumber(parties[0]?.phone),
    ownerNumber: maskNumber(parties[0]?.idNumber ?? parties[0]?.businessNumber),
    assigneeName: assignee?.fullName ?? null,
  }
}
