'use server'
import { redirect } from 'next/navigation'
import { defineAction } from '@/lib/action/define-action'
import { correctReceptionSchema } from './correction-schema'
import { correctReception } from './corrections'
import { paperLists } from './fields'

export const correctReceptionAction = defineAction(
  correctReceptionSchema,
  async ({ viewer, input }) => {
    await correctReception(viewer, input)
    redirect(`/can-bo/ho-so/${input.dossierId}/giay-hen?xong=sua`)
  },
  { lists: paperLists },
)
