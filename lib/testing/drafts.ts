import { randomUUID } from 'node:crypto'
import { db } from '@/lib/db/client'

/** A published version of a made-up procedure, enough for rows that must point to one. */
export async function makeProcedureVersion(now: Date): Promise<string> {
  const { versions } = await db.procedure.create({
    data: {
      id: randomUUID(),
      code: `9.${randomUUID().slice(0, 8)}`,
      versions: {
        create: {
          id: randomUUID(),
          number: 1,
          status: 'PUBLISHED',
          effectiveFrom: '2020-01-01',
          name: 'Thủ tục thực hành',
          field: 'Thực hành',
          filing: 'HERE',
          instant: false,
          verification: 'UNVERIFIED',
          content: {},
          questions: [],
          contentHash: '0'.repeat(64),
          source: 'practice',
          createdAt: now,
        },
      },
    },
    include: { versions: true },
  })
  return versions[0]!.id
}
