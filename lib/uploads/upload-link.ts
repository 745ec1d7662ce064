import 'server-only'
import { createHmac, timingSafeEqual } from 'node:crypto'
import { DomainError } from '@/lib/core/errors'
import { secret } from '@/lib/secrets/secrets'
import { uploadText } from './text'

/**
 * Upload links are signed for this origin whatever the site is called from outside, so that they hold under every allowed host name and behind
 * every proxy; the answer to the browser then names the origin that it used.
 */
export const signingOrigin = 'http://ingest.internal'
export const ingestPath = '/api/ingest'
const linkLifetimeMs = 12 * 3_600_000

type UploadLink = { attachmentId: string; size: number; type: string }

/** Shared with the upload library, which asks for this beginning. */
export function signingKey(): string {
  return `sk_${secret('fileSigning')}`
}

/** `hmac-sha256=…` over a text, the library's form of a signature. */
export function signatureOf(text: string): string {
  return `hmac-sha256=${createHmac('sha256', signingKey()).update(text).digest('hex')}`
}

/** The library's link for `origin`, expiring by our clock instead of the machine's. */
export function issueLink(libraryUrl: string, origin: string, now: Date): string {
  const url = new URL(libraryUrl)
  url.searchParams.set('expires', String(now.getTime() + linkLifetimeMs))
  url.searchParams.delete('signature')
  const signature = signatureOf(url.toString())
  url.searchParams.append('signature', signature)
  return origin + url.pathname + url.search
}

/**
 * What a link allows. Only its path and query count.
 * @throws DomainError when it was not signed here, was changed, or has expired.
 */
export function readLink(requested: string, now: Date): UploadLink {
  const { pathname, searchParams } = new URL(requested)
  const signed = new URL(pathname, signingOrigin)
  for (const [name, value] of searchParams) if (name !== 'signature') signed.searchParams.append(name, value)
  const expected = Buffer.from(signatureOf(signed.toString()))
  const given = Buffer.from(searchParams.get('signature') ?? '')
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) throw new DomainError('forbidden', uploadText.linkInvalid)
  if (Number(searchParams.get('expires')) < now.getTime()) throw new DomainError('forbidden', uploadText.linkExpired)
  // The library encodes each value once more before it puts it into the query.
  const value = (name: string) => decodeURIComponent(searchParams.get(name) ?? '')
  return {
    attachmentId: value('x-ut-custom-id'),
    size: Number(value('x-ut-file-size')),
    type: value('x-ut-file-type'),
  }
}
