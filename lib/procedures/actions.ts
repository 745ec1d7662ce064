'use server'
import { redirect } from 'next/navigation'
import { defineAction } from '@/lib/action/define-action'
import { approveDraft, returnDraft, withdrawScheduled } from './approval'
import {
  approveSchema,
  contentFormSchema,
  draftTargetSchema,
  newProcedureSchema,
  planSchema,
  procedureCodeSchema,
  returnSchema,
  takeBackSchema,
  withdrawSchema,
} from './catalogue-schema'
import { recordCheck } from './checks'
import { autosave, saveForm } from './save-form'
import { startDraft, startProcedure, startRepeal } from './draft-start'
import { discardDraft, planDraft, submitDraft, takeBackDraft } from './drafts'
import { addOfferingSchema, endOfferingSchema } from './offering-schema'
import { addOfferings, endOffering } from './offering-service'
import { assignOwner, assignOwnerOfField, markRepealedByLaw } from './stewardship'
import { checkSchema, fieldOwnerSchema, ownerSchema, repealedByLawSchema } from './stewardship-schema'

const list = '/can-bo/thu-tuc'

export const startProcedureAction = defineAction(newProcedureSchema, async ({ viewer, input }) => {
  await startProcedure(viewer, input)
  redirect(`${list}/${input.code}/soan?xong=moi`)
})

export const startDraftAction = defineAction(procedureCodeSchema, async ({ viewer, input }) => {
  await startDraft(viewer, input.code)
  redirect(`${list}/${input.code}/soan?xong=moi`)
})

export const startRepealAction = defineAction(procedureCodeSchema, async ({ viewer, input }) => {
  await startRepeal(viewer, input.code)
  redirect(`${list}/${input.code}?xong=bai-bo`)
})

/** Keeps what the change is called and when it begins, and sends the draft to approval unless it is only to be kept. */
export const planDraftAction = defineAction(planSchema, async ({ viewer, input }) => {
  const { code, id, revision, intent, change, changeNote, decision, plannedFrom } = input
  await planDraft(
    viewer,
    { id, revision },
    {
      change,
      ...(changeNote ? { changeNote } : {}),
      ...(decision ? { decision } : {}),
      ...(plannedFrom ? { plannedFrom } : {}),
    },
  )
  if (intent === 'submit') await submitDraft(viewer, { id, revision })
  redirect(`${list}/${code}?xong=${intent === 'submit' ? 'gui' : 'luu'}`)
})

export const discardDraftAction = defineAction(draftTargetSchema, async ({ viewer, input }) => {
  await discardDraft(viewer, input)
  redirect(`${list}?xong=bo`)
})

export const takeBackDraftAction = defineAction(takeBackSchema, async ({ viewer, input }) => {
  await takeBackDraft(viewer, input)
  redirect(`${list}/${input.code}?xong=lay-lai`)
})

export const returnDraftAction = defineAction(returnSchema, async ({ viewer, input }) => {
  await returnDraft(viewer, input)
  redirect(`${list}/duyet?xong=tra-lai`)
})

export const approveDraftAction = defineAction(approveSchema, async ({ viewer, input: { code, id, revision, comparedWith } }) => {
  await approveDraft(viewer, { id, revision, ...(comparedWith ? { comparedWith } : {}) })
  redirect(`${list}/${code}?xong=duyet`)
})

export const withdrawScheduledAction = defineAction(withdrawSchema, async ({ viewer, input }) => {
  await withdrawScheduled(viewer, input)
  redirect(`${list}/${input.code}?xong=rut`)
})

export const recordCheckAction = defineAction(checkSchema, async ({ viewer, input }) => {
  await recordCheck(viewer, input)
  redirect(`${list}/${input.code}/doi-chieu?xong=doi-chieu`)
})

export const assignOwnerAction = defineAction(ownerSchema, async ({ viewer, input }) => {
  await assignOwner(viewer, input.code, input.ownerId)
  redirect(`${list}/${input.code}/doi-chieu?xong=giao`)
})

export const assignFieldOwnerAction = defineAction(fieldOwnerSchema, async ({ viewer, input }) => {
  await assignOwnerOfField(viewer, input.field, input.ownerId)
  redirect(`${list}/tinh-trang?${new URLSearchParams({ 'linh-vuc': input.field, xong: 'giao' })}`)
})

export const markRepealedByLawAction = defineAction(repealedByLawSchema, async ({ viewer, input }) => {
  await markRepealedByLaw(viewer, input.code, input.mark)
  redirect(`${list}/${input.code}/doi-chieu?xong=${input.mark ? 'het-hieu-luc' : 'bo-danh-dau'}`)
})

/** Saves the form and does what its button says: a step in a list, undo, redo, or only saving. */
export const saveContentAction = defineAction(contentFormSchema, async ({ viewer, input }) => {
  const at = await saveForm(viewer, input)
  redirect(`${list}/${input.code}/soan${at}`)
})

export const autosaveContentAction = defineAction(contentFormSchema, async ({ viewer, input }) => autosave(viewer, input))

export const addOfferingAction = defineAction(addOfferingSchema, async ({ viewer, input }) => {
  await addOfferings(viewer, input)
  redirect(`${list}/${input.code}/noi-nhan?xong=them`)
})

export const endOfferingAction = defineAction(endOfferingSchema, async ({ viewer, input }) => {
  const code = await endOffering(viewer, input)
  redirect(`${list}/${code}/noi-nhan?xong=ket-thuc`)
})
