/** How long a cached answer may live without being told that it changed, in seconds. */
export const profiles = {
  /** What editors publish: refreshed by tag, the times are a net under it. */
  reference: { stale: 300, revalidate: 86_400, expire: 604_800 },
  /** Counts and other figures nobody publishes. */
  figures: { stale: 60, revalidate: 600, expire: 86_400 },
} as const

export type CacheProfile = keyof typeof profiles
