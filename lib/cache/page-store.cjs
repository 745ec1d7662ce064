// Next loads this file by itself, outside its bundles: plain CommonJS, no alias.
const { createHash } = require('node:crypto')
const FileSystemCache = require('next/dist/server/lib/incremental-cache/file-system-cache').default
const { tagsManifest } = require('next/dist/server/lib/incremental-cache/tags-manifest.external')
const { hashPolicy } = require('../server/content-security-policy.cjs')

const inlineScript = /<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g

/** Gives a stored page the policy that admits exactly its own inline scripts. Computed once an entry. */
function stamp(value) {
  if (value?.kind !== 'APP_PAGE' || value.headers?.['content-security-policy']) return
  const html = typeof value.html === 'string' ? value.html : value.html?.toUnchunkedString?.()
  if (typeof html !== 'string') return
  const hashes = [...html.matchAll(inlineScript)].map(([, script]) => createHash('sha256').update(script).digest('base64'))
  value.headers = { ...value.headers, 'content-security-policy': hashPolicy([...new Set(hashes)]) }
}

const isPage = ({ kind }) => kind === 'APP_PAGE' || kind === 'APP_ROUTE'

/** Days in Viet Nam, which keeps UTC+7 all year. */
const dayOf = (instant) => Math.floor((instant + 7 * 3_600_000) / 86_400_000)

/** Next's own store of pages, without those of an earlier day (much is in force by the day, and Next would still show yesterday's to the first who asks), with a policy on each and without pages that do not exist: random addresses would fill the disk. */
module.exports = class PageStore extends FileSystemCache {
  async get(...args) {
    const entry = await super.get(...args)
    if (entry?.value && isPage(entry.value) && dayOf(entry.lastModified ?? 0) !== dayOf(Date.now())) return null
    if (entry?.value) stamp(entry.value)
    return entry
  }

  async set(key, value, context) {
    if (value?.kind === 'APP_PAGE' && value.status === 404) return
    stamp(value)
    await super.set(key, value, context)
    forgetSentPages()
  }

  async revalidateTag(...args) {
    await super.revalidateTag(...args)
    forgetSentPages()
  }
}

/** What the server in front keeps of answers already sent (lib/server/page-memory.ts) counts no longer. */
function forgetSentPages() {
  const generation = Symbol.for('hsp.pageGeneration')
  globalThis[generation] = (globalThis[generation] ?? 0) + 1
}

/** Makes what carries the tag and is older than `instant` (milliseconds, not in the future) count as expired in this process. */
function expireTag(tag, instant) {
  const entry = tagsManifest.get(tag)
  tagsManifest.set(tag, { ...entry, expired: Math.max(entry?.expired ?? 0, instant) })
  forgetSentPages()
}

const door = Symbol.for('hsp.expireTag')
for (const [tag, instant] of globalThis[door]?.known ?? []) expireTag(tag, instant)
globalThis[door] = expireTag
