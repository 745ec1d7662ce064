import { createHmac, timingSafeEqual } from 'node:crypto'
import { crockfordOf, readCode } from '@/lib/core/ids'

/**
 * The look-up secret of a dossier or feedback: 80 bits derived from the server's key and the record's id, so that the same submission always shows the same
 * receipt although only an HMAC is stored. `version` rises when a lost secret is issued anew.
 */
export function deriveSecret(key: Buffer, recordId: string, version: number): string {
  return crockfordOf(createHmac('sha256', key).update(`secret:${recordId}:${version}`).digest(), 16)
}

export function hmacOfSecret(key: Buffer, secret: string): string {
  return createHmac('sha256', key).update(`stored:${secret}`).digest('hex')
}

/** Compares what a person typed with the stored HMAC, in constant time. */
export function secretMatches(key: Buffer, typed: string, storedHmac: string): boolean {
  const given = Buffer.from(hmacOfSecret(key, readCode(typed)), 'hex')
  const stored = Buffer.from(storedHmac, 'hex')
  return given.length === stored.length && timingSafeEqual(given, stored)
}
