import 'server-only'
import type { StaffViewer } from '@/lib/auth/roles'
import { attachToDossier } from '@/lib/uploads/attach'
import { act, type Target } from './act'
import type { PaperAsk } from './types'

/** What is asked: words for all, and by paper key what is wrong with each. */
export type Ask = Target & { text: string; papers?: Record<string, PaperAsk> }

/** Before reception: asks the person to mend an online submission. It has no code and no clock, only the request's own number. */
export function askCorrection(viewer: StaffViewer, input: Ask): Promise<void> {
  return act(viewer, input, 'askCorrection', async (_tx, dossier, note) => ({
    kind: 'dossier.correction_asked',
    data: { noteId: await note('CORRECTION_REQUEST', input.text, input.papers), number: dossier.corrections + 1 },
  }))
}

/** The submission was mended; the office has its eight working hours again. */
export function recordCorrection(viewer: StaffViewer, input: Target & { text?: string; fileIds?: string[] }): Promise<void> {
  return act(viewer, input, 'recordCorrection', async (tx, dossier, note) => {
    await attachToDossier(tx, input.fileIds ?? [], dossier.id)
    return { kind: 'dossier.correction_recorded', data: { noteId: input.text ? await note('CORRECTION_RECORD', input.text) : null } }
  })
}

/** Asks the person for papers, once and completely; the clock stops until they are recorded. */
export function requestSupplement(viewer: StaffViewer, input: Ask): Promise<void> {
  return act(viewer, input, 'requestSupplement', async (_tx, dossier, note) => ({
    kind: 'dossier.supplement_requested',
    data: { noteId: await note('SUPPLEMENT_REQUEST', input.text, input.papers), number: dossier.supplements + 1, reasonId: null },
  }))
}

/** Asks once more, by a leader, who says why the first request was not enough. */
export function requestFurtherSupplement(viewer: StaffViewer, input: Ask & { why: string }): Promise<void> {
  return act(viewer, input, 'requestFurtherSupplement', async (_tx, dossier, note) => ({
    kind: 'dossier.supplement_requested',
    data: {
      noteId: await note('SUPPLEMENT_REQUEST', input.text, input.papers),
      number: dossier.supplements + 1,
      reasonId: await note('SUPPLEMENT_REASON', input.why),
    },
  }))
}

export function recordSupplement(viewer: StaffViewer, input: Target & { text?: string; fileIds?: string[] }): Promise<void> {
  return act(viewer, input, 'recordSupplement', async (tx, dossier, note) => {
    await attachToDossier(tx, input.fileIds ?? [], dossier.id)
    return { kind: 'dossier.supplement_recorded', data: { noteId: input.text ? await note('SUPPLEMENT_RECORD', input.text) : null } }
  })
}
