import 'server-only'
import { findLastPublication } from '@/lib/procedures/queries'
import { getOffice } from '@/lib/units/queries'
import { committeeShort } from '@/lib/units/text'
import type { Desk } from '@/lib/units/types'

export type Frame = {
  footer: { office: Desk; updatedOn?: string }
  /** The office has not yet filled in what people need to reach it. */
  trial: boolean
}

/** What stands around every public page. */
export async function getFrame(): Promise<Frame> {
  const [office, updatedOn] = await Promise.all([getOffice(), findLastPublication()])
  return { footer: { office, ...(updatedOn ? { updatedOn } : {}) }, trial: isTrial(office) }
}

/** "Dịch vụ công · UBND huyện Hoàng Su Phì" */
export async function siteTitle(): Promise<string> {
  return `Dịch vụ công · ${committeeShort((await getOffice()).name)}`
}

function isTrial({ contact, hours }: Desk): boolean {
  return !contact.address || !contact.phone || !contact.petitionAddress || !hours
}
