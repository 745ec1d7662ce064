'use server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { defineAction } from '@/lib/action/define-action'
import { id, words } from './fields'
import { addPrivateNote } from './private-notes'

const privateNoteSchema = z.object({ dossierId: id, text: words('Hãy ghi nội dung ghi chú.') })

export const addPrivateNoteAction = defineAction(privateNoteSchema, async ({ viewer, input }) => {
  await addPrivateNote(viewer, input)
  redirect(`/can-bo/ho-so/${input.dossierId}?xong=note`)
})
