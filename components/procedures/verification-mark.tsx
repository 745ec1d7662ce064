import { Tag } from '@/components/ui/tag'
import { verificationNames } from '@/lib/procedures/text'
import type { VerificationState } from '@/lib/procedures/types'

/** Whether the facts were compared with the official decision. */
export function VerificationMark({ state }: { state: VerificationState }) {
  return <Tag tone={state === 'VERIFIED' ? 'good' : 'risk'}>{verificationNames[state]}</Tag>
}
