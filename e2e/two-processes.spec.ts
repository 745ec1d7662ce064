import { publishTags } from '@/lib/cache/publish'
import { tags } from '@/lib/cache/tags'
import { clock } from '@/lib/core/clock'
import { transaction } from '@/lib/db/transaction'
import { superviseChild } from '@/lib/launch/child'
import { findCurrentVersion, publishVersion } from '@/lib/procedures/publication'
import { civilDateOf } from '@/lib/core/civil-date'
import { expect, test } from './support/fixtures'

test('what is published is seen at both of two processes on one database, on its page and in the search', async ({ baseURL, request }) => {
  const port = Number(new URL(baseURL!).port) + 30
  const second = superviseChild({ name: 'web-second', script: 'scripts/server.ts', environment: { PORT: String(port) } })
  const sites = [baseURL!, `http://localhost:${port}`]
  const code = `9.${String(Math.floor(Math.random() * 800_000) + 100_000)}`
  const publish = (name: string) =>
    transaction(async (tx) => {
      const birth = await findCurrentVersion(tx, '1.001193', civilDateOf(clock.now()))
      const content = { ...birth!.version!.content, name, keywords: [], verification: 'UNVERIFIED' as const }
      await publishVersion(tx, { code, content, questions: [], source: 'TABLE' }, clock.now())
      await publishTags(tx, tags.procedures, tags.procedure(code))
    })
  const expectEverywhere = async (name: string) => {
    for (const site of sites) {
      for (const path of [`/thu-tuc/${code}`, `/tim-kiem?q=${code}`]) {
        await expect.poll(async () => (await request.get(site + path)).text(), { timeout: 15_000, intervals: [100] }).toContain(name)
      }
    }
  }
  try {
    await second.ready
    await publish('Việc thực hành thứ nhất')
    await expectEverywhere('Việc thực hành thứ nhất')
    await publish('Việc thực hành thứ hai')
    await expectEverywhere('Việc thực hành thứ hai')
    for (const site of sites) expect(await (await request.get(`${site}/thu-tuc/${code}`)).text()).not.toContain('thứ nhất')
  } finally {
    await second.stop(10_000)
  }
})
