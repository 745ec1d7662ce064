'use server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { defineAction } from '@/lib/action/define-action'
import { leavePractice, startPractice } from './rounds'

const nothingSchema = z.object({})

export const startPracticeAction = defineAction(nothingSchema, async ({ viewer }) => {
  await startPractice(viewer)
  redirect(`/can-bo/thuc-hanh?xong=${viewer.practice ? 'lai' : 'vao'}`)
})

export const leavePracticeAction = defineAction(nothingSchema, async ({ viewer }) => {
  await leavePractice(viewer)
  redirect('/can-bo/thuc-hanh?xong=thoi')
})
