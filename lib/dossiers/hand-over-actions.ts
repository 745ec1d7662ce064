'use server'
import { redirect } from 'next/navigation'
import { defineAction } from '@/lib/action/define-action'
import { getOwnFiles } from './desk-files'
import { askOpinionSchema, assignSchema, closeOpinionSchema, giveOpinionSchema, passOnSchema } from './hand-over-schema'
import { acknowledge, assign, passOn } from './hand-overs'
import { askOpinion, closeOpinion, giveOpinion } from './opinions'
import { stepSchema } from './schema'

export const passOnAction = defineAction(
  passOnSchema,
  async ({ viewer, input: { fileId, text, ...target } }) => {
    const files = await getOwnFiles(viewer, fileId, 'RESULT')
    await passOn(viewer, { ...target, ...(text ? { text } : {}), fileIds: files.map((file) => file.id) })
    redirect(`/can-bo/ho-so/${target.dossierId}?xong=passOn`)
  },
  { lists: ['fileId'] },
)

export const acknowledgeAction = defineAction(stepSchema, async ({ viewer, input }) => {
  await acknowledge(viewer, input)
  redirect(`/can-bo/ho-so/${input.dossierId}?xong=acknowledge`)
})

export const assignAction = defineAction(assignSchema, async ({ viewer, input }) => {
  await assign(viewer, input)
  redirect(`/can-bo/ho-so/${input.dossierId}?xong=assign`)
})

export const askOpinionAction = defineAction(askOpinionSchema, async ({ viewer, input }) => {
  await askOpinion(viewer, input)
  redirect(`/can-bo/ho-so/${input.dossierId}?xong=askOpinion`)
})

export const giveOpinionAction = defineAction(giveOpinionSchema, async ({ viewer, input }) => {
  await giveOpinion(viewer, input)
  redirect(`/can-bo/ho-so/${input.dossierId}?xong=giveOpinion`)
})

export const closeOpinionAction = defineAction(closeOpinionSchema, async ({ viewer, input }) => {
  await closeOpinion(viewer, input)
  redirect(`/can-bo/ho-so/${input.dossierId}?xong=closeOpinion`)
})
