import { closeDatabase } from '@/lib/db/client'
import { databaseName, databaseUrl } from '@/lib/db/connection'
import { withClient } from '@/lib/db/pool'
import { forgetEnv } from '@/lib/env'
import { migrate } from '@/lib/migrations/apply'
import { withServer } from '@/lib/postgres/server'
import { seedDatabase } from '@/prisma/seed/seed-database'
import { compareBlocks, compareTimes, type Explained, explainQueues, officersOf, type Times, timeWorks, worksOf } from './desk-queries'
import { fillDossiers, type UnitStaff } from './many-dossiers'

/** The same work in hand, so that pages are as full in both: the past grows, not the office. Ten times what the article's year would leave open. */
const open = 5000

const blocks = 10

/**
 * Fills a database of its own for each number of dossiers and asks the same questions of both. Prints as it goes. The two take turns, so that whatever else
 * the machine does falls upon both alike.
 */
export async function measureQueues({ counts, rounds }: { counts: readonly [number, number]; rounds: number }): Promise<void> {
  await withServer(async () => {
    await migrate()
    await seedDatabase()
    await closeDatabase()
    try {
      const offices = [await fill(counts[0]), await fill(counts[1])]
      const measured: [Times, Times] = [new Map(), new Map()]
      for (let block = 0; block < blocks; block++) {
        for (const [at, count] of counts.entries()) {
          await inDatabase(nameOf(count), async () => {
            const works = await worksOf(await officersOf(offices[at]!))
            await timeWorks(works, rounds / blocks, measured[at]!)
          })
        }
      }
      const [fewer, more] = counts.map((count) => count.toLocaleString('vi')) as [string, string]
      console.log(`\n${compareTimes(measured, [fewer, more])}`)
      const explained: Explained[] = []
      for (const [at, count] of counts.entries())
        explained.push(await inDatabase(nameOf(count), async () => explainQueues(await officersOf(offices[at]!))))
      const [small, large] = explained as [Explained, Explained]
      console.log(`\n${compareBlocks([small, large], [fewer, more])}`)
      const plans = [...large].map(([name, { plan }]) => `### ${name}\n\n\`\`\`\n${plan}\n\`\`\``)
      console.log(`\n## Kế hoạch truy vấn ở ${more} hồ sơ\n\n${plans.join('\n\n')}`)
    } finally {
      if (!process.env.BENCH_KEEP) for (const count of counts) await asAdmin(`DROP DATABASE IF EXISTS ${nameOf(count)} WITH (FORCE)`)
    }
  })
}

const nameOf = (count: number) => `desk_${count}`

async function fill(count: number): Promise<UnitStaff[]> {
  const name = nameOf(count)
  await asAdmin(
    `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`,
    `CREATE DATABASE ${name} TEMPLATE ${databaseName} OWNER hsp_owner`,
    `GRANT CONNECT ON DATABASE ${name} TO hsp_app`,
  )
  return inDatabase(name, async () => {
    const before = performance.now()
    const seconds = () => Math.round((performance.now() - before) / 1000)
    const offices = await fillDossiers(count, open, (done) => {
      if (done % 100_000 === 0) console.error(`${done} hồ sơ, ${seconds()} giây`)
    })
    console.log(`\n${await describe(count)}; làm trong ${seconds()} giây`)
    return offices
  })
}

async function describe(count: number): Promise<string> {
  return withClient('owner', 'bench', async (client) => {
    const { rows } = await client.query<{ open: number; events: number; size: string }>(
      `SELECT (SELECT count(*)::int FROM "Dossier" WHERE "state" NOT IN ('RETURNED', 'NOT_ACCEPTED')) AS open,
        (SELECT count(*)::int FROM "LedgerEvent") AS events, pg_size_pretty(pg_database_size(current_database())) AS size`,
    )
    const { open, events, size } = rows[0]!
    return `${count} hồ sơ, ${open} đang mở, ${events} dòng sổ cái, ${size}`
  })
}

async function asAdmin(...statements: string[]): Promise<void> {
  await withClient('admin', 'bench', async (client) => {
    for (const statement of statements) await client.query(statement)
  })
}

async function inDatabase<T>(name: string, work: () => Promise<T>): Promise<T> {
  const urls = (['app', 'owner'] as const).map((role) => {
    const url = new URL(databaseUrl(role))
    url.pathname = `/${name}`
    return url.href
  })
  ;[process.env.DATABASE_URL, process.env.DATABASE_OWNER_URL] = urls
  forgetEnv()
  try {
    return await work()
  } finally {
    await closeDatabase()
    delete process.env.DATABASE_URL
    delete process.env.DATABASE_OWNER_URL
    forgetEnv()
  }
}
