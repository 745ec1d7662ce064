import { Tag, type Tone } from '@/components/ui/tag'
import { accountStateNames } from '@/lib/staff/text'
import type { AccountState } from '@/lib/staff/types'

const tones: Record<AccountState, Tone> = { ACTIVE: 'good', INVITED: 'info', LOCKED: 'risk', DISABLED: 'bad' }

export function StateTag({ state }: { state: AccountState }) {
  return <Tag tone={tones[state]}>{accountStateNames[state]}</Tag>
}
