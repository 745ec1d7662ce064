'use server'
import { redirect } from 'next/navigation'
import { defineAction } from '@/lib/action/define-action'
import { agencyCodeSchema, endHoursSchema, officeHoursSchema, unitContactSchema } from './schema'
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
