import type { ProcedureContent } from '@/lib/procedures/types'
import { loadSeed } from '@/prisma/seed/load'

/** Made-up procedures for the benches alone: beginnings and ends of real names joined anew, so that words are as common as in a real catalogue. */
export function generateProcedures(count: number): { code: string; content: ProcedureContent }[] {
  const seed = loadSeed().procedures
  const made: { code: string; content: ProcedureContent }[] = []
  for (let at = 0; at < count; at += 1) {
    const one = seed[at % seed.length]!.content
    const other = seed[(at * 7 + Math.floor(at / seed.length) * 13 + 1) % seed.length]!.content
    const head = one.name.split(' ').slice(0, 8).join(' ')
    const tail = other.name.split(' ').slice(-8).join(' ')
    made.push({
      code: `8.${String(at).padStart(6, '0')}`,
      content: {
        ...one,
        name: `${head} ${tail}`,
        keywords: [...one.keywords.slice(0, 2), ...other.keywords.slice(0, 1)],
        source: 'dữ liệu thực hành của phép đo',
      },
    })
  }
  return made
}
