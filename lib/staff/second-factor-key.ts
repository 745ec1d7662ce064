import 'server-only'
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { crockfordOf, readCode } from '@/lib/core/ids'
import { secret } from '@/lib/secrets/secrets'

// From the secret that stored rows already hang on and that a restore checks; the one of sessions may be changed to throw everybody out.
function derivedKey(use: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret('lookup'), '', `staff: ${use}`, 32))
}

/** AES-256-GCM. What was sealed for one account opens for no other. */
export function sealTotpKey(key: Uint8Array, accountId: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', derivedKey('totp'), nonce).setAAD(Buffer.from(accountId))
  const sealed = Buffer.concat([cipher.update(key), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** Null when it was sealed with another installation's secret, for another account, or was changed. */
export function openTotpKey(stored: string, accountId: string): Buffer | null {
  const bytes = Buffer.from(stored, 'base64url')
  try {
    const decipher = createDecipheriv('aes-256-gcm', derivedKey('totp'), bytes.subarray(0, 12)).setAAD(Buffer.from(accountId))
    decipher.setAuthTag(bytes.subarray(12, 28))
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()])
  } catch {
    return null
  }
}

/** How a recovery code is stored. Keyed, since twelve characters (60 bits) alone could be guessed from a stolen table. */
export function digestOfRecoveryCode(accountId: string, code: string): string {
  return createHmac('sha256', derivedKey('recovery codes'))
    .update(`${accountId}:${readCode(code)}`)
    .digest('hex')
}

/**
 * The code of an invitation: 16 characters, 80 bits, that can be read out or handed over on paper. Derived, so that a letter can carry it though neither
 * the table nor the queue of letters holds it.
 */
export function codeOfInvitation(invitationId: string): string {
  return crockfordOf(createHmac('sha256', derivedKey('invitation')).update(invitationId).digest(), 16)
}
