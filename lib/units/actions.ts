'use server'
import { redirect } from 'next/navigation'
import { defineAction } from '@/lib/action/define-action'
import { endDifficulty, setDifficulty } from './difficulty'
import { agencyCodeSchema, difficultySchema, endDifficultySchema, endHoursSchema, officeHoursSchema, unitContactSchema } from './schema'
import { editContact, endOfficeHours, setAgencyCode, setOfficeHours } from './service'

export const editContactAction = defineAction(unitContactSchema, async ({ viewer, input }) => {
  await editContact(viewer, input)
  redirect(`/can-bo/cai-dat/${input.unitId}?xong=lien-he`)
})

export const setOfficeHoursAction = defineAction(officeHoursSchema, async ({ viewer, input }) => {
  await setOfficeHours(viewer, input)
  redirect(`/can-bo/cai-dat/${input.unitId}?xong=gio`)
})

export const endOfficeHoursAction = defineAction(endHoursSchema, async ({ viewer, input }) => {
  const unitId = await endOfficeHours(viewer, input.hoursId)
  redirect(`/can-bo/cai-dat/${unitId}?xong=bo-gio`)
})

export const setAgencyCodeAction = defineAction(agencyCodeSchema, async ({ viewer, input }) => {
  await setAgencyCode(viewer, input)
  redirect(`/can-bo/cai-dat/${input.unitId}?xong=ma`)
})

export const setDifficultyAction = defineAction(difficultySchema, async ({ viewer, input }) => {
  await setDifficulty(viewer, input)
  redirect(`/can-bo/cai-dat/${input.unitId}?xong=kho-khan`)
})

export const endDifficultyAction = defineAction(endDifficultySchema, async ({ viewer, input }) => {
  const unitId = await endDifficulty(viewer, input)
  redirect(`/can-bo/cai-dat/${unitId}?xong=het-kho-khan`)
})
