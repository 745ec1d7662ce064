import 'server-only'
import { holdsRole, type StaffViewer } from '@/lib/auth/roles'
import { type CivilDate, civilDateOf } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { db } from '@/lib/db/client'
import { assertCatalogueStaff } from './catalogue-rights'
import { type CatalogueState, type EditedDraft, findOpenDraft, listVersions, type VersionRow } from './draft-queries'

/** One procedure as those who keep the catalogue see it. */
export type CatalogueEntry = {
  code: string
  name: string
  field: string
  states: CatalogueState[]
  /** What the public reads today; absent when nothing is published or it is repealed. */
  current?: VersionRow
  /** Approved, not yet begun, the nearest first. */
  scheduled: VersionRow[]
  /** The repeal that holds today. */
  repealed?: VersionRow
  draft: EditedDraft | null
  versions: VersionRow[]
  mayEdit: boolean
  mayApprove: boolean
}

export async function findCatalogueEntry(viewer: StaffViewer, code: string): Promise<CatalogueEntry | null> {
  assertCatalogueStaff(viewer)
  const today = civilDateOf(clock.now())
  const [names, draft, versions] = await Promise.all([
    db.procedureVersion.findFirst({
      where: { procedure: { code } },
      orderBy: { number: 'desc' },
      select: { name: true, field: true },
    }),
    findOpenDraft(viewer, code),
    listVersions(viewer, code),
  ])
  if (!names) return null
  const published = versions.filter(({ status }) => status === 'PUBLISHED')
  const now = published.find((version) => holdsToday(version, today))
  const scheduled = published
    .filter(({ effectiveFrom }) => effectiveFrom > today)
    .toSorted((one, other) => (one.effectiveFrom < other.effectiveFrom ? -1 : 1))
  const isRepealed = now?.change === 'REPEALED'
  return {
    code,
    name: draft?.content.name ?? names.name,
    field: draft?.content.field ?? names.field,
    states: [
      now ? (isRepealed ? 'REPEALED' : 'SHOWN') : 'HIDDEN',
      ...(draft ? [draft.status] : []),
      ...(scheduled.length > 0 ? (['SCHEDULED'] as const) : []),
    ],
    ...(now && !isRepealed ? { current: now } : {}),
    ...(now && isRepealed ? { repealed: now } : {}),
    scheduled,
    draft,
    versions,
    mayEdit: holdsRole(viewer, 'CATALOGUE_EDITOR'),
    mayApprove: holdsRole(viewer, 'APPROVER'),
  }
}

function holdsToday({ effectiveFrom, effectiveTo }: VersionRow, today: CivilDate): boolean {
  return effectiveFrom <= today && (effectiveTo === null || effectiveTo >= today)
}
