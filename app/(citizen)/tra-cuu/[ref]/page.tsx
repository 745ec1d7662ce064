import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { TrackingView } from '@/components/submissions/tracking-view'
import { clock } from '@/lib/core/clock'
import { findWhereabouts } from '@/lib/dossiers/whereabouts'
import { findProvider } from '@/lib/payments/providers'
import { findOpenedDossier } from '@/lib/submissions/opened'
import { findAnsweringDesk } from '@/lib/units/ended'

export const metadata: Metadata = { title: 'Hồ sơ của ông/bà', robots: { index: false } }

export default async function TrackingPage({ params }: { params: Promise<{ ref: string }> }) {
  const dossier = await findOpenedDossier((await params).ref)
  if (!dossier) redirect('/tra-cuu?loi=het-gio')
  const [unit, whereabouts] = await Promise.all([findAnsweringDesk(dossier.unitId), findWhereabouts(dossier.id)])
  return (
    <div className="page py-8">
      <TrackingView
        dossier={dossier}
        unitName={unit?.name ?? 'nơi nhận hồ sơ'}
        contact={unit?.contact ?? {}}
        provider={findProvider()?.name ?? null}
        whereabouts={whereabouts}
        now={clock.now()}
      />
    </div>
  )
}
