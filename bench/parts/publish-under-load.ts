import autocannon, { type Result } from 'autocannon'
import { republish } from './large-catalogue'
import { percentile, table } from './tables'

type Options = { sites: readonly [string, string]; code: string; publications: number; rate?: number }

const promisedMs = 2_000

/**
 * Editors publish again and again while people read and search at both processes. After each publication the page and the search of both are asked
 * until they are right; nothing may fail, and nothing may be old two seconds after the publication.
 */
export async function measurePublishing({ sites, code, publications, rate = 200 }: Options): Promise<string> {
  const paths = [`/thu-tuc/${code}`, '/thu-tuc/1.001193', '/tim-kiem?q=khai+sinh', `/tim-kiem?q=${code}`, '/api/v1/procedures?q=ket+hon']
  const runs = sites.map((url) =>
    autocannon({
      url,
      connections: 10,
      overallRate: rate / sites.length,
      duration: publications * 3,
      requests: paths.map((path) => ({ method: 'GET' as const, path })),
    }),
  )
  const kinds = ['page', 'search'] as const
  const seen = { page: [] as number[], search: [] as number[] }
  let late = 0
  for (let at = 0; at < publications; at += 1) {
    const mark = `Việc thực hành ${freshWords(at)}`
    await republish(code, mark)
    const since = performance.now()
    const watch = async (site: string, kind: (typeof kinds)[number]) => {
      const path = kind === 'page' ? `/thu-tuc/${code}` : `/tim-kiem?q=${code}`
      for (;;) {
        const asked = performance.now() - since
        const text = await (await fetch(site + path)).text()
        const passed = performance.now() - since
        if (text.includes(mark)) {
          seen[kind].push(passed)
          break
        }
        // Asked after the promised time and still old.
        if (asked >= promisedMs) {
          late += 1
          return
        }
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, promisedMs - (performance.now() - since))))
      // Once right is not yet right for good: a page made from the old row could have been stored since.
      if (!(await (await fetch(site + path)).text()).includes(mark)) late += 1
    }
    await Promise.all(sites.flatMap((site) => kinds.map((kind) => watch(site, kind))))
  }
  const results = await Promise.all(runs)
  const sum = (of: (result: Result) => number) => results.reduce((all, result) => all + of(result), 0)
  const times = kinds.map((kind) => [
    kind === 'page' ? 'trang thủ tục' : 'tìm kiếm',
    ...[0.5, 0.95, 1].map((share) => percentile(seen[kind], share).toFixed(0)),
  ])
  return [
    `${publications} lần công bố, hai tiến trình; ${(sum((result) => result.requests.total) / (publications * 3)).toFixed(0)} yêu cầu/s, ${sum((result) => result.requests.total)} yêu cầu; lỗi: ${sum((result) => result.errors + result.non2xx)}; p99 ${Math.max(...results.map((result) => result.latency.p99))} ms; còn cũ sau 2 giây: ${late} trên ${publications * 4}`,
    table(['thấy bản mới sau, ms', 'p50', 'p95', 'lâu nhất'], times),
  ].join('\n\n')
}

/** Different words each time, so that an old page cannot pass for a new one. */
function freshWords(at: number): string {
  return `lần ${at + 1} lúc ${performance.now().toFixed(0)}`
}
