'use server'
import { redirect } from 'next/navigation'
import { defineAction } from '@/lib/action/define-action'
import { runMerger } from './run'
import { chooseSchema, discardSchema, enterMergerSchema, grantAnewSchema, removeRuleSchema, ruleSchema, runSchema } from './schema'
import { addRule, chooseFor, discardMerger, enterMerger, grantAnew, removeRule } from './service'

/** Longer than this no page should keep anybody waiting; what is left goes on at the next press. */
const budgetMs = 20_000

const page = (mergerId: string, done: string) => `/can-bo/sap-xep/${mergerId}?xong=${done}`

export const enterMergerAction = defineAction(
  enterMergerSchema,
  async ({ viewer, input }) => {
    redirect(page(await enterMerger(viewer, input), 'soan'))
  },
  { lists: ['ends'] },
)

export const addMergerRuleAction = defineAction(ruleSchema, async ({ viewer, input }) => {
  await addRule(viewer, input)
  redirect(page(input.mergerId, 'quy-tac'))
})

export const removeMergerRuleAction = defineAction(removeRuleSchema, async ({ viewer, input }) => {
  await removeRule(viewer, input)
  redirect(page(input.mergerId, 'quy-tac'))
})

export const chooseForDossiersAction = defineAction(
  chooseSchema,
  async ({ viewer, input: { dossiers, ...input } }) => {
    await chooseFor(viewer, { ...input, dossierIds: dossiers })
    redirect(page(input.mergerId, 'chon'))
  },
  { lists: ['dossiers'] },
)

export const runMergerAction = defineAction(runSchema, async ({ viewer, input }) => {
  const { finished } = await runMerger(viewer, input, { budgetMs })
  redirect(page(input.mergerId, finished ? 'chay' : 'con'))
})

export const discardMergerAction = defineAction(discardSchema, async ({ viewer, input }) => {
  await discardMerger(viewer, input.mergerId)
  redirect('/can-bo/sap-xep?xong=bo')
})

export const grantAnewAction = defineAction(
  grantAnewSchema,
  async ({ viewer, input: { rights, ...input } }) => {
    await grantAnew(viewer, { ...input, assignmentIds: rights })
    redirect(page(input.mergerId, 'giao-lai'))
  },
  { lists: ['rights'] },
)
