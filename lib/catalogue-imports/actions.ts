'use server'
import { redirect } from 'next/navigation'
import { defineAction } from '@/lib/action/define-action'
import { importSchema, itemSchema, type Place, skipSchema } from './schema'
import { acceptEditorial, acceptImportItem, draftImportItem, skipImportItem } from './service'

const root = '/can-bo/thu-tuc/nhap'

/** Back to the place in the list, with what was done to which procedure. */
function back(importId: string, { nhom, xem, tim, sau }: Place, done: Record<string, string>): never {
  const search = new URLSearchParams(
    Object.entries({ nhom, xem, tim, sau, ...done }).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  )
  redirect(`${root}/${importId}?${search}`)
}

export const acceptImportItemAction = defineAction(itemSchema, async ({ viewer, input }) => {
  const { code, result } = await acceptImportItem(viewer, input)
  back(input.importId, input, { xong: result === 'outdated' ? 'cu' : 'nhan', ma: code })
})

export const skipImportItemAction = defineAction(skipSchema, async ({ viewer, input }) => {
  const { code } = await skipImportItem(viewer, input)
  back(input.importId, input, { xong: 'bo', ma: code })
})

export const draftImportItemAction = defineAction(itemSchema, async ({ viewer, input }) => {
  const { code, result } = await draftImportItem(viewer, input)
  if (result === 'outdated') back(input.importId, input, { xong: 'cu', ma: code })
  redirect(`/can-bo/thu-tuc/${code}/soan?xong=moi`)
})

export const acceptEditorialAction = defineAction(importSchema, async ({ viewer, input }) => {
  const { accepted, outdated, left } = await acceptEditorial(viewer, input)
  const counts = { nhan: String(accepted), cu: String(outdated), con: String(left) }
  redirect(`${root}/${input.importId}?${new URLSearchParams({ nhom: 'EDITORIAL', xong: 'cau-chu', ...counts })}`)
})
