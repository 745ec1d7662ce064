import { signatureSentence } from '@/lib/signatures/text'
import type { SignatureReport } from '@/lib/signatures/types'

/** What is known of the digital signatures in a file. */
export function SignatureNote({ report }: { report: unknown }) {
  const sentence = signatureSentence((report ?? null) as SignatureReport | null)
  return sentence && <p className="text-sm">{sentence}</p>
}
