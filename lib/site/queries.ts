import 'server-only'
import { findLastPublication } from '@/lib/procedures/queries'
import { getSiteStatus } from '@/lib/settings/queries'
import { getOffice } from '@/lib/units/queries'
import { committeeShort } from '@/lib/units/text'
import type { Desk } from '@/lib/units/types'

export type Frame = {
  footer: { office: Desk; updatedOn?: string }
  /** The set-up is not declared done, or what people need to reach the office is missing. */
  trial: boolean
}

/** What stands around every public page. */
export async function getFrame(): Promise<Frame> {
  const [office, updatedOn, { setupDone }] = await Promise.all([getOffice(), findLastPublication(), getSiteStatus()])
  return { footer: { office, ...(updatedOn ? { updatedOn } : {}) }, trial: !setupDone || lacksContact(office) }
}

/** "Dịch vụ công · UBND huyện Hoàng Su Phì" */
export async function siteTitle(): Promise<string> {
  return `Dịch vụ công · ${committeeShort((await getOffice()).name)}`
}

function lacksContact({ contact, hours }: Desk): boolean {
  return !contact.address || !contact.phone || !contact.petitionAddress || !hours
}
