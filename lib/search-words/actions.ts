'use server'
import { redirect } from 'next/navigation'
import { defineAction } from '@/lib/action/define-action'
import { type FoundProcedure, searchProcedures } from '@/lib/procedures/search'
import { synonymIdSchema, synonymSchema } from './schema'
import { checkSynonym, removeSynonym, teachSynonym } from './service'

const shown = 5
const page = '/can-bo/thu-tuc/tim-kiem'

/** Shows what people would find, or saves. */
export const teachSynonymAction = defineAction(synonymSchema, async ({ viewer, input }) => {
  const { step, phrase, code, meaning } = input
  const given = { phrase, ...(code ? { code } : {}), ...(meaning ? { meaning } : {}) }
  if (step === 'luu') {
    await teachSynonym(viewer, given)
    redirect(`${page}?xong=day`)
  }
  await checkSynonym(viewer, given)
  const found = async (taught: (typeof given)[]) =>
    (await searchProcedures(phrase, { limit: shown, taught })).items.map(({ code, name }: FoundProcedure) => ({ code, name }))
  const [before, after] = await Promise.all([found([]), found([given])])
  return { given, before, after }
})

export const removeSynonymAction = defineAction(synonymIdSchema, async ({ viewer, input }) => {
  await removeSynonym(viewer, input.id)
  redirect(`${page}?xong=bo`)
})
