'use server'
import { redirect } from 'next/navigation'
import { defineAction } from '@/lib/action/define-action'
import { answerDirectiveSchema, closeDirectiveSchema, giveDirectiveSchema, sendBackDirectiveSchema } from './schema'
import { answerDirective, closeDirective, giveDirective, sendBackDirective } from './service'

export const giveDirectiveAction = defineAction(giveDirectiveSchema, async ({ viewer, input }) => {
  redirect(`/can-bo/chi-dao/${await giveDirective(viewer, input)}?xong=gui`)
})

export const answerDirectiveAction = defineAction(answerDirectiveSchema, async ({ viewer, input }) => {
  await answerDirective(viewer, input)
  redirect(`/can-bo/chi-dao/${input.id}?xong=tra-loi`)
})

export const sendBackDirectiveAction = defineAction(sendBackDirectiveSchema, async ({ viewer, input }) => {
  await sendBackDirective(viewer, input)
  redirect(`/can-bo/chi-dao/${input.id}?xong=tra-lai`)
})

export const closeDirectiveAction = defineAction(closeDirectiveSchema, async ({ viewer, input }) => {
  await closeDirective(viewer, input)
  redirect(`/can-bo/chi-dao/${input.id}?xong=ket-thuc`)
})
