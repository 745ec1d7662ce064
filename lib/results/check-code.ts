import 'server-only'
import { createHmac } from 'node:crypto'
import { crockfordOf, readCode } from '@/lib/core/ids'
import { lookupKey } from '@/lib/receipts/key'

/** The code in the QR of a result's verification page: 80 bits derived from the server's key and the result's id, so that the sheet can be printed again although only an HMAC is stored. */
export function checkCodeOf(resultId: string): string {
  return crockfordOf(createHmac('sha256', lookupKey()).update(`result:${resultId}`).digest(), 16)
}

export function hmacOfCheckCode(code: string): string {
  return createHmac('sha256', lookupKey())
    .update(`result-stored:${readCode(code)}`)
    .digest('hex')
}
