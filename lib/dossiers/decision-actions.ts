'use server'
import { redirect } from 'next/navigation'
import { defineAction } from '@/lib/action/define-action'
import { draftDecisionSchema, numberDecisionSchema, passDraftSchema, sendBackSchema, signSelectedSchema } from './decision-schema'
import { approveDecision, draftDecision, numberDecision, sendBack, signDecision } from './decisions'
import { getOwnFiles } from './desk-files'
import { signSelected } from './signing-list'

export const draftDecisionAction = defineAction(
  draftDecisionSchema,
  async ({ viewer, input: { fileId, ...draft } }) => {
    const files = await getOwnFiles(viewer, fileId, 'RESULT')
    await draftDecision(viewer, { ...draft, fileIds: files.map((file) => file.id) })
    redirect(`/can-bo/ho-so/${draft.dossierId}?xong=draftDecision`)
  },
  { lists: ['fileId'] },
)

export const approveDecisionAction = defineAction(
  passDraftSchema,
  async ({ viewer, input: { fileId, ...step } }) => {
    const files = await getOwnFiles(viewer, fileId, 'RESULT')
    await approveDecision(viewer, { ...step, fileIds: files.map((file) => file.id) })
    redirect(`/can-bo/ho-so/${step.dossierId}?xong=approveDecision`)
  },
  { lists: ['fileId'] },
)

export const signDecisionAction = defineAction(
  passDraftSchema,
  async ({ viewer, input: { fileId, ...step } }) => {
    const files = await getOwnFiles(viewer, fileId, 'RESULT')
    await signDecision(viewer, { ...step, fileIds: files.map((file) => file.id) })
    redirect(`/can-bo/ho-so/${step.dossierId}?xong=signDecision`)
  },
  { lists: ['fileId'] },
)

export const sendBackAction = defineAction(sendBackSchema, async ({ viewer, input }) => {
  await sendBack(viewer, input)
  redirect(`/can-bo/ho-so/${input.dossierId}?xong=sendBack`)
})

export const numberDecisionAction = defineAction(
  numberDecisionSchema,
  async ({ viewer, input: { fileId, ...decision } }) => {
    const files = await getOwnFiles(viewer, fileId, 'RESULT')
    await numberDecision(viewer, { ...decision, fileIds: files.map((file) => file.id) })
    redirect(`/can-bo/ho-so/${decision.dossierId}?xong=numberDecision`)
  },
  { lists: ['fileId'] },
)

export const signSelectedAction = defineAction(signSelectedSchema, ({ viewer, input }) => signSelected(viewer, input.task), {
  lists: ['task'],
})
