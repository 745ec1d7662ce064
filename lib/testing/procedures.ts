import { randomUUID } from 'node:crypto'
import { clock } from '@/lib/core/clock'
import { newId } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { transaction } from '@/lib/db/transaction'
import { columnsOf, publishVersion } from '@/lib/procedures/publication'
import type { ProcedureContent } from '@/lib/procedures/types'

/** The content of a made-up procedure: nothing but what must be there. */
export function practiceContent(over: Partial<ProcedureContent> = {}): ProcedureContent {
  return {
    name: 'Thủ tục thực hành',
    field: 'Thực hành',
    audiences: ['CITIZEN'],
    filing: 'HERE',
    instant: false,
    channels: [],
    papers: [],
    fees: [],
    exemptions: [],
    results: [],
    legalBases: [],
    keywords: [],
    verification: 'UNVERIFIED',
    source: 'dữ liệu thực hành',
    twoTierModel: false,
    notes: [],
    ...over,
  }
}

/** Publishes facts of the house under a code as the product does, in force from the day of `at`, and received at these units. */
export async function publishContent(
  code: string,
  content: ProcedureContent,
  { unitIds = [], at = clock.now() }: { unitIds?: readonly string[]; at?: Date } = {},
): Promise<{ procedureId: string; versionId: string }> {
  return transaction(async (tx) => {
    const { procedureId, versionId } = await publishVersion(tx, { code, content, questions: [], source: 'HOUSE' }, at)
    await tx.offering.createMany({
      data: unitIds.map((unitId) => ({ id: newId(at.getTime()), procedureId, unitId, validFrom: '2000-01-01' })),
    })
    return { procedureId, versionId }
  })
}

let made = 0

type VersionColumns = Partial<Prisma.ProcedureVersionUncheckedCreateInput>

/** A made-up procedure with one version, published since 2020 unless `columns` say otherwise. */
export async function makePublishedProcedure(
  columns: VersionColumns = {},
  over: Partial<ProcedureContent> = {},
): Promise<{ procedureId: string; code: string; versionId: string }> {
  const procedureId = randomUUID()
  const code = `9.${String(++made).padStart(6, '0')}`
  await db.procedure.create({ data: { id: procedureId, code } })
  return { procedureId, code, versionId: await addVersion(procedureId, columns, over) }
}

/** A further version of it. Ends nothing: give the period of the one before it yourself. */
export async function addVersion(procedureId: string, columns: VersionColumns = {}, over: Partial<ProcedureContent> = {}): Promise<string> {
  const at = clock.now()
  const id = newId(at.getTime())
  await db.procedureVersion.create({
    data: {
      id,
      procedureId,
      number: 1,
      status: 'PUBLISHED',
      effectiveFrom: '2020-01-01',
      ...columnsOf(practiceContent(over), []),
      questions: [],
      source: 'HOUSE',
      createdAt: at,
      publishedAt: at,
      ...columns,
    },
  })
  return id
}
