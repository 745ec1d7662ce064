/** Where PostgreSQL announces changed tags. */
export const cacheChannel = 'cache_tag'
