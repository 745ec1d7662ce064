import type { Metadata } from 'next'
import { VerificationView } from '@/components/results/verification-view'
import { DomainError } from '@/lib/core/errors'
import { limits } from '@/lib/rate-limit/limits'
import { currentIpKey, giveTryBack, takeTry } from '@/lib/rate-limit/rate-limit'
import { findVerifiedResult } from '@/lib/results/verification'

export const metadata: Metadata = { title: 'Kiểm tra kết quả', robots: { index: false }, referrer: 'no-referrer' }

/** Whether a paper is true. Codes that name nothing are counted, so that nobody tries them by the thousand. */
async function find(code: string) {
  const key = await currentIpKey()
  try {
    await takeTry(limits.resultCheckByAddress, key)
  } catch (error) {
    if (error instanceof DomainError) return { message: error.message, result: null }
    throw error
  }
  const result = await findVerifiedResult(code)
  if (result) await giveTryBack(limits.resultCheckByAddress, key)
  return { message: null, result }
}

export default async function VerificationPage({ params }: { params: Promise<{ code: string }> }) {
  const { code } = await params
  const { message, result } = await find(code)
  return (
    <div className="page py-8">
      <VerificationView result={result} message={message} />
    </div>
  )
}
