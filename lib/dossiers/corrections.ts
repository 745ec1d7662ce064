import 'server-only'
import type { StaffViewer } from '@/lib/auth/roles'
import { DomainError } from '@/lib/core/errors'
import type { Tx } from '@/lib/db/transaction'
import { listEvents } from '@/lib/ledger/queries'
import type { Question } from '@/lib/procedures/question'
import type { ProcedureContent, Term } from '@/lib/procedures/types'
import { act, type Target } from './act'
import { beforeText, changedFields, type Reception } from './correction-text'
import type { Party } from './parties'
import { receptionOf } from './projection'
import { admission, type PaperCount, writePapers } from './reception'
import { writeParties } from './record'
import type { ResultMethod } from './types'

export type Correction = Target & {
  versionId: string
  caseKey?: string
  /** Only where the procedure's own term is ambiguous. */
  term?: Term
  resultMethod: ResultMethod
  parties: Party[]
  papers: PaperCount[]
  reason: string
}

/**
 * Says on the day of reception what was received wrongly. The code and the start of the clock stay; the unit that handles, its process and the term follow
 * anew from the hour of reception. The slip is printed anew with the next number; what stood before stays readable to the office.
 */
export function correctReception(viewer: StaffViewer, input: Correction): Promise<void> {
  return act(viewer, input, 'correctReception', async (tx, dossier, note) => {
    const { version: before, code, parties: oldParties, ...held } = await heldReception(tx, dossier.id)
    const { data } = await admission(tx, {
      versionId: input.versionId,
      unitId: dossier.unitId,
      caseKey: input.caseKey,
      officerTerm: input.term,
      at: dossier.receivedAt!,
      onlyInForce: input.versionId !== dossier.versionId,
      code,
    })
    const parties = input.parties.map((party) => keptParty(party, oldParties))
    const after: Reception = {
      versionId: input.versionId,
      caseKey: input.caseKey,
      term: data.term,
      resultMethod: input.resultMethod,
      papers: input.papers,
      parties,
    }
    const changed = changedFields(before, after)
    if (changed.length === 0) {
      throw new DomainError('invalid', 'Chưa có gì khác với lúc tiếp nhận. Hãy sửa chỗ ghi sai rồi bấm lại.')
    }
    const at = dossier.receivedAt!
    if (changed.includes('PAPERS')) {
      await tx.dossierPaper.deleteMany({ where: { dossierId: dossier.id } })
      await writePapers(tx, dossier.id, input.papers, at)
    }
    if (changed.includes('PEOPLE')) {
      await tx.dossierParty.deleteMany({ where: { dossierId: dossier.id } })
      await writeParties(tx, dossier.id, parties, at)
    }
    const beforeNoteId = await note('RECEPTION_BEFORE', beforeText(changed, before, held))
    const { code: _code, unitId: _unitId, ...decided } = data
    return {
      kind: 'dossier.reception_corrected',
      data: {
        ...decided,
        noteId: await note('RECEPTION_CORRECTION', input.reason),
        beforeNoteId,
        changed,
        number: held.slipCorrections + 2,
        versionId: input.versionId,
        resultMethod: input.resultMethod,
      },
    }
  })
}

/** What stands now, with the words for it. */
async function heldReception(tx: Tx, dossierId: string) {
  const row = await tx.dossier.findUniqueOrThrow({
    where: { id: dossierId },
    select: {
      code: true,
      versionId: true,
      resultMethod: true,
      slipCorrections: true,
      procedure: { select: { content: true, questions: true } },
      parties: true,
      papers: { orderBy: { position: 'asc' } },
      answers: { select: { answers: true } },
    },
  })
  const events = await listEvents(tx, 'dossier', dossierId)
  const { term, caseKey } = receptionOf(events)
  const parties = row.parties.map(({ id: _id, dossierId: _dossierId, nameFolded: _folded, ...party }) => party as Party)
  const version: Reception = {
    versionId: row.versionId,
    caseKey,
    term,
    resultMethod: row.resultMethod as ResultMethod,
    papers: row.papers,
    parties,
  }
  return {
    version,
    code: row.code!,
    parties,
    slipCorrections: row.slipCorrections,
    content: row.procedure.content as unknown as ProcedureContent,
    questions: row.procedure.questions as unknown as Question[],
    answers: (row.answers?.answers ?? {}) as Record<string, string>,
  }
}

/** A person as typed, with what the form does not ask for as it stood. A card that was seen stays seen only while it is ticked. */
function keptParty(party: Party, before: readonly Party[]): Party {
  const old = before.find(({ role }) => role === party.role)
  if (!old || party.identification === 'SEEN_AT_DESK') return { ...old, ...party }
  const { identification = 'DECLARED' } = old
  return { ...old, ...party, identification: identification === 'SEEN_AT_DESK' ? 'DECLARED' : identification }
}
