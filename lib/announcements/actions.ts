'use server'
import { redirect } from 'next/navigation'
import { defineAction } from '@/lib/action/define-action'
import { announcementIdSchema, announcementSchema, newAnnouncementSchema } from './schema'
import { createAnnouncement, editAnnouncement, publishAnnouncement, withdrawAnnouncement } from './service'

export const createAnnouncementAction = defineAction(newAnnouncementSchema, async ({ viewer, input }) => {
  const id = await createAnnouncement(viewer, input)
  redirect(`/can-bo/thong-bao/${id}?xong=luu`)
})

export const editAnnouncementAction = defineAction(announcementSchema, async ({ viewer, input }) => {
  await editAnnouncement(viewer, input, input)
  redirect(`/can-bo/thong-bao/${input.id}?xong=luu`)
})

export const publishAnnouncementAction = defineAction(announcementIdSchema, async ({ viewer, input }) => {
  await publishAnnouncement(viewer, input)
  redirect(`/can-bo/thong-bao/${input.id}?xong=dang`)
})

export const withdrawAnnouncementAction = defineAction(announcementIdSchema, async ({ viewer, input }) => {
  await withdrawAnnouncement(viewer, input)
  redirect(`/can-bo/thong-bao/${input.id}?xong=go`)
})
