import { afterEach, expect, it, vi } from 'vitest'
import PageStore from './page-store.cjs'

afterEach(() => vi.useRealTimers())

it('a page is shown on the day in Viet Nam on which it was made, and no longer', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-30T16:50:00Z') })
  const store = new PageStore({
    flushToDisk: false,
    maxMemoryCacheSize: 1_000_000,
    serverDistDir: '',
    fs: {},
    revalidatedTags: [],
  } as never)
  const page = {
    kind: 'APP_PAGE',
    html: '<p>hôm nay</p>',
    headers: {},
    status: 200,
    rscData: Buffer.from(''),
    postponed: undefined,
    segmentData: undefined,
  }
  await store.set('/thu-tuc/1.001193', page as never, { isFallback: false } as never)
  const context = { kind: 'APP_PAGE', isFallback: false } as never
  expect(await store.get('/thu-tuc/1.001193', context)).toMatchObject({ value: { html: '<p>hôm nay</p>' } })
  vi.setSystemTime(new Date('2026-11-30T17:00:01Z'))
  expect(await store.get('/thu-tuc/1.001193', context)).toBeNull()
})
