import autocannon from 'autocannon'
import { median, table } from './tables'

type Options = { site: string; empty: string; front: string | null; paths: string[]; rounds?: number; seconds?: number }

/** Requests a second of pages beside the empty app's, by turns, so that what else the machine does meets both alike. */
export async function measurePages({ site, empty, front, paths, rounds = 5, seconds = 5 }: Options): Promise<string> {
  const targets = [
    { name: 'trang Next trống', url: `${empty}/` },
    ...paths.map((path) => ({ name: `\`${path}\``, url: site + path })),
    ...(front ? paths.map((path) => ({ name: `\`${path}\` qua nginx`, url: front + path })) : []),
  ]
  const seen = new Map(targets.map(({ url }) => [url, { rates: [] as number[], p99: [] as number[], bytes: 0 }]))
  for (const { url } of targets) {
    seen.get(url)!.bytes = (await (await fetch(url)).arrayBuffer()).byteLength
    await autocannon({ url, connections: 16, duration: 2 })
  }
  for (let round = 0; round < rounds; round++) {
    for (const { name, url } of targets) {
      const { requests, latency, non2xx, errors } = await autocannon({ url, connections: 16, duration: seconds })
      // A server may close a connection that has served its share; autocannon calls that an error.
      if (non2xx > 0 || errors > 16) throw new Error(`${name}: ${non2xx} refusals, ${errors} errors`)
      const figures = seen.get(url)!
      figures.rates.push(requests.average)
      figures.p99.push(latency.p99)
    }
  }
  const reference = median(seen.get(`${empty}/`)!.rates)
  const rows = targets.map(({ name, url }) => {
    const { rates, p99, bytes } = seen.get(url)!
    return [name, (bytes / 1000).toFixed(1), median(rates).toFixed(0), median(p99).toFixed(0), (median(rates) / reference).toFixed(2)]
  })
  return table(['trang', 'HTML kB', 'yêu cầu/s', 'p99 ms', 'so với trang trống (đích ≥ 0,8)'], rows)
}
