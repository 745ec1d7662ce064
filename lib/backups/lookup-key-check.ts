import { createHmac } from 'node:crypto'
import { secret } from '@/lib/secrets/secrets'

export function lookupKeyCheck(): string {
  return createHmac('sha256', secret('lookup')).update('backup').digest('hex').slice(0, 16)
}
