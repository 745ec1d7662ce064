import 'server-only'
import { secret } from '@/lib/secrets/secrets'

/** The key from which look-up secrets are derived and by which they are stored. */
export function lookupKey(): Buffer {
  return Buffer.from(secret('lookup'), 'utf8')
}
