import 'server-only'
import { cached } from '@/lib/cache/server'
import { tags } from '@/lib/cache/tags'
import { listKeptDigests } from './queries'
import type { KeptDigest } from './types'

/** As `listKeptDigests`, for everybody: no digest tells anything about a person. Apart from the rest, which commands and journeys read outside Next. */
export async function listPublishedDigests(): Promise<KeptDigest[]> {
  'use cache'
  cached('reference', tags.ledger)
  return listKeptDigests()
}
