import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { ReceiptView } from '@/components/submissions/receipt-view'
import { clock } from '@/lib/core/clock'
import { accessCookieName, readAccess } from '@/lib/receipts/access'
import { findReceipt } from '@/lib/submissions/receipt'
import { findAnsweringDesk } from '@/lib/units/ended'

export const metadata: Metadata = { title: 'Biên nhận hồ sơ', robots: { index: false } }

export default async function ReceiptPage({ params }: { params: Promise<{ requestId: string }> }) {
  const { requestId } = await params
  const access = readAccess('receipt', (await cookies()).get(accessCookieName('receipt'))?.value, clock.now())
  const receipt = access ? await findReceipt(access) : null
  if (receipt?.dossier.requestId !== requestId) redirect('/tra-cuu?loi=bien-nhan')
  const unit = await findAnsweringDesk(receipt.dossier.unitId)
  return (
    <div className="page py-8 print:py-0">
      <ReceiptView receipt={receipt} unitName={unit?.name ?? 'nơi nhận hồ sơ'} />
    </div>
  )
}
