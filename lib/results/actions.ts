'use server'
import { redirect } from 'next/navigation'
import { defineAction } from '@/lib/action/define-action'
import { revokeResult } from './revoke'
import { revokeSchema } from './schema'

export const revokeResultAction = defineAction(revokeSchema, async ({ viewer, input }) => {
  await revokeResult(viewer, input)
  redirect(`/can-bo/ho-so/${input.dossierId}?xong=revokeResult`)
})
