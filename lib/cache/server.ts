import 'server-only'
// With its ending: journeys read queries outside any bundler, where the bare name is not found.
import { cacheLife, cacheTag } from 'next/cache.js'
import { runsInsideNext } from '@/lib/env'
import { profiles } from './profiles'
import type { CacheProfile } from './profiles'
import type { Tag } from './tags'

/** First line after `'use cache'`: how long the answer may live and what it depends on. Outside Next (commands, tests) nothing is cached. */
export function cached(profile: CacheProfile, ...tags: [Tag, ...Tag[]]): void {
  if (!runsInsideNext()) return
  cacheLife(profiles[profile])
  cacheTag(...tags)
}

/**
 * For content with a date in it: as `cached`, but the answer lives no longer than the next moment at which it would read differently.
 * @param boundary that moment, in milliseconds from now; null when there is none.
 */
export function cachedUntil(profile: CacheProfile, boundaryInMs: number | null, ...tags: [Tag, ...Tag[]]): void {
  if (!runsInsideNext()) return
  const life = profiles[profile]
  // Under a minute Next would take the page for a dynamic one.
  const revalidate = boundaryInMs === null ? life.revalidate : Math.min(life.revalidate, Math.max(60, Math.ceil(boundaryInMs / 1000)))
  cacheLife({ ...life, revalidate, stale: Math.min(life.stale, revalidate) })
  cacheTag(...tags)
}
