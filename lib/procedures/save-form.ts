import 'server-only'
import type { FormValues } from '@/lib/action/answer'
import type { StaffViewer } from '@/lib/auth/roles'
import { formatDateTime } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { contentOfValues } from './content-form'
import { takeStep } from './content-steps'
import { draftProblems, type DraftProblem } from './draft-problems'
import { type DraftTarget, redoDraft, saveDraft, undoDraft } from './drafts'

/** `intent`: `save`, `undo`, `redo`, or a step of `takeStep`. The other fields are those of the form. */
type SentForm = DraftTarget & { intent: string; [field: string]: unknown }

/**
 * Saves what was typed, then does what the button says. Answers the rest of the address to go on at, which names the revision: a browser that is sent to
 * where it is already draws nothing anew.
 */
export async function saveForm(viewer: StaffViewer, form: SentForm): Promise<string> {
  const { id, intent } = form
  const content = contentOfValues(form as unknown as FormValues)
  const { revision } = await saveDraft(viewer, form, content)
  if (intent === 'save') return '?xong=luu'
  if (intent === 'undo' || intent === 'redo') {
    const step = await (intent === 'undo' ? undoDraft : redoDraft)(viewer, { id, revision })
    return `?ban=${step.revision}`
  }
  const { content: next, at } = takeStep(content, intent)
  const stepped = await saveDraft(viewer, { id, revision }, next)
  return `?ban=${stepped.revision}#${at}`
}

export type Autosaved = {
  revision: number
  /** HH:mm */
  at: string
  problems: DraftProblem[]
}

/** Saves what was typed so far, and says what it still lacks. */
export async function autosave(viewer: StaffViewer, form: SentForm): Promise<Autosaved> {
  const content = contentOfValues(form as unknown as FormValues)
  const { revision } = await saveDraft(viewer, form, content)
  return { revision, at: formatDateTime(clock.now()).slice(0, 5), problems: draftProblems(content) }
}
