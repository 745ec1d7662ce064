'use server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { defineAction } from '@/lib/action/define-action'
import type { StaffViewer } from '@/lib/auth/roles'
import { writeSessionCookie } from '@/lib/auth/session-cookie'
import { leavePractice, startPractice } from './rounds'

const nothingSchema = z.object({})

/** What stands around the page has changed too; a browser keeps it over a redirect unless a cookie is set. */
async function redrawFrame({ sessionId }: StaffViewer): Promise<void> {
  await writeSessionCookie(sessionId)
}

export const startPracticeAction = defineAction(nothingSchema, async ({ viewer }) => {
  await startPractice(viewer)
  await redrawFrame(viewer)
  redirect(`/can-bo/thuc-hanh?xong=${viewer.practice ? 'lai' : 'vao'}`)
})

export const leavePracticeAction = defineAction(nothingSchema, async ({ viewer }) => {
  await leavePractice(viewer)
  await redrawFrame(viewer)
  redirect('/can-bo/thuc-hanh?xong=thoi')
})
