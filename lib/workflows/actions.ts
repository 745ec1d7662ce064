'use server'
import { redirect } from 'next/navigation'
import { defineAction } from '@/lib/action/define-action'
import { afterPress, type Draft } from './draft'
import { assertMayEdit } from './policy'
import { endWorkflowSchema, workflowLists, workflowSchema } from './schema'
import { checkWorkflow, createWorkflow, endWorkflow } from './service'

/** Every button of the form comes here: those of the rows answer with the rows as they stand then, without a script as with one. */
export const saveWorkflowAction = defineAction(
  workflowSchema,
  async ({ viewer, input }): Promise<{ draft: Draft; isRight: boolean }> => {
    assertMayEdit(viewer)
    if (input.press === 'save') {
      const { id } = await createWorkflow(viewer, input)
      redirect(`/can-bo/quy-trinh/${id}?xong=luu`)
    }
    const { caseKey, number, decidedOn, validFrom, steps, press } = input
    if (press === 'check') await checkWorkflow(viewer, input)
    return { draft: { caseKey, number, decidedOn, validFrom, steps: afterPress(steps, press) }, isRight: press === 'check' }
  },
  { lists: workflowLists },
)

export const endWorkflowAction = defineAction(endWorkflowSchema, async ({ viewer, input }) => {
  await endWorkflow(viewer, input)
  redirect(`/can-bo/quy-trinh/${input.workflowId}?xong=ket-thuc`)
})
