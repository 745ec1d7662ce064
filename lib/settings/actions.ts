'use server'
import { redirect } from 'next/navigation'
import { defineAction } from '@/lib/action/define-action'
import { listSetupItems } from './queries'
import { declareSetupSchema } from './schema'
import { declareSetup } from './service'

export const declareSetupAction = defineAction(declareSetupSchema, async ({ viewer, input }) => {
  await declareSetup(viewer, input.done === 'yes', await listSetupItems())
  redirect('/can-bo/cai-dat?xong=1')
})
