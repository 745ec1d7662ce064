declare const brand: unique symbol
/** What cached pages and queries depend on. Only this file makes tags, so that a misspelt one cannot be published. Ids and codes, never names. */
export type Tag = string & { readonly [brand]: 'tag' }

const tag = (name: string) => name as Tag

export const tags = {
  procedures: tag('procedures'),
  procedure: (code: string) => tag(`procedure:${code}`),
  units: tag('units'),
  calendar: tag('calendar'),
  announcements: tag('announcements'),
  announcement: (slug: string) => tag(`announcement:${slug}`),
  settings: tag('settings'),
  statistics: tag('statistics'),
  searchWords: tag('search-words'),
  ledger: tag('ledger'),
} as const
