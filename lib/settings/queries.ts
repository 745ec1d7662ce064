import 'server-only'
import { requireRole } from '@/lib/auth/viewer'
import { cached } from '@/lib/cache/server'
import { tags } from '@/lib/cache/tags'
import { civilDateOf, type CivilDate } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { db } from '@/lib/db/client'
import { env } from '@/lib/env'
import { countAdministrators } from '@/lib/staff/accounts'
import { listUnitsNow, officeOf } from '@/lib/units/queries'
import { setupDoneKey } from './keys'
import { listMissing } from './setup-list'
import type { Contact, WeekHours } from '@/lib/units/types'
import type { SetupItem, SiteStatus } from './types'

const byName = new Intl.Collator('vi')

/** For every public page. */
export async function getSiteStatus(): Promise<SiteStatus> {
  'use cache'
  cached('reference', tags.settings)
  return { setupDone: await isSetupDone() }
}

/** As it stands in the database at this moment. */
export async function isSetupDone(): Promise<boolean> {
  return (await db.setting.findUnique({ where: { key: setupDoneKey } }))?.value === true
}

/** What the administrator still has to fill in. */
export async function listSetupItems(): Promise<SetupItem[]> {
  await requireRole('ADMINISTRATOR')
  const today = civilDateOf(clock.now())
  const inForce = { validFrom: { lte: today }, OR: [{ validTo: null }, { validTo: { gte: today } }] }
  const [units, provisional, received, administrators] = await Promise.all([
    listUnitsNow(),
    db.unitPeriod.findMany({ where: { agencyCode: { not: null }, agencyCodeProvisional: true, ...inForce }, select: { name: true } }),
    db.staffAssignment.findMany({
      where: { role: 'RECEPTIONIST', account: { disabledAt: null }, ...inForce },
      select: { unitId: true },
      distinct: ['unitId'],
    }),
    countAdministrators(db, today),
  ])
  const staffed = new Set(received.map((one) => one.unitId))
  const { SITE_URL, SMTP_URL, MAIL_FROM, CLAMD_HOST } = env()
  return listMissing({
    office: officeOf(units),
    communes: units.filter((unit) => unit.kind === 'COMMUNE' || unit.kind === 'TOWN'),
    provisionalCodes: provisional.map((period) => period.name),
    desksWithoutStaff: units.filter((unit) => unit.hasDesk && !staffed.has(unit.id)).map((desk) => desk.name),
    administrators,
    siteUrl: SITE_URL,
    hasMail: SMTP_URL !== undefined && MAIL_FROM !== undefined,
    hasVirusScan: CLAMD_HOST !== undefined,
  })
}

/** For the table of settings: each unit of today and what it lacks. */
export async function listUnitGaps(): Promise<{ id: string; name: string; missing: string[] }[]> {
  await requireRole('ADMINISTRATOR')
  const units = await listUnitsNow()
  const order = ['DISTRICT', 'DEPARTMENT', 'TOWN', 'COMMUNE', 'PROVINCE']
  return units
    .filter((unit) => unit.hasDesk || unit.kind === 'DEPARTMENT')
    .toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || byName.compare(a.name, b.name))
    .map(({ id, name, contact, hours, hasDesk }) => ({
      id,
      name,
      missing: [!contact.address && 'địa chỉ', !contact.phone && 'điện thoại', hasDesk && !hours && 'giờ làm việc'].filter(
        (text) => text !== false,
      ),
    }))
}

export type UnitSettings = {
  id: string
  name: string
  hasDesk: boolean
  hasCommunes: boolean
  /** A commune or a town, which may count as especially difficult. */
  isCommune: boolean
  agencyCode: string | null
  agencyCodeProvisional: boolean
  version: number
  contact: Contact
  hours: { id: string; validFrom: CivilDate; validTo: CivilDate | null; week: WeekHours; source: string | null }[]
}

/** For administrators: what stands about one unit, with the seasons of now and to come. */
export async function findUnitSettings(unitId: string): Promise<UnitSettings | null> {
  await requireRole('ADMINISTRATOR')
  const unit = (await listUnitsNow()).find((one) => one.id === unitId)
  if (!unit) return null
  const today = civilDateOf(clock.now())
  const inForce = { validFrom: { lte: today }, OR: [{ validTo: null }, { validTo: { gte: today } }] }
  const [period, contact, hours, communes] = await Promise.all([
    db.unitPeriod.findFirstOrThrow({ where: { unitId, ...inForce }, select: { agencyCode: true, agencyCodeProvisional: true } }),
    db.unitContact.findUnique({ where: { unitId }, select: { version: true } }),
    db.officeHours.findMany({ where: { unitId, OR: [{ validTo: null }, { validTo: { gte: today } }] }, orderBy: { validFrom: 'asc' } }),
    db.unitPeriod.count({ where: { parentId: unitId, hasDesk: true, ...inForce } }),
  ])
  return {
    id: unitId,
    name: unit.name,
    hasDesk: unit.hasDesk,
    hasCommunes: communes > 0,
    isCommune: unit.kind === 'COMMUNE' || unit.kind === 'TOWN',
    ...period,
    version: contact?.version ?? 0,
    contact: unit.contact,
    hours: hours.map(({ id, validFrom, validTo, weekdays, source }) => ({ id, validFrom, validTo, week: weekdays as WeekHours, source })),
  }
}
