import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { GiveForm } from '@/components/directives/directive-forms'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { PageHeader } from '@/components/ui/page-header'
import { civilDateOf } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { isId } from '@/lib/core/ids'
import { listInstructedUnits } from '@/lib/directives/queries'
import { instructingRoles } from '@/lib/directives/types'
import { findDossierCode } from '@/lib/dossiers/find-code'
import { signInFirst } from '../../sign-in-first'

export const metadata: Metadata = { title: 'Gửi ý kiến chỉ đạo' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function NewDirectivePage({ searchParams }: Props) {
  const search = await searchParams
  const viewer = await signInFirst('/can-bo/chi-dao/moi', ...instructingRoles)
  const one = (name: string) => (typeof search[name] === 'string' ? search[name] : undefined)
  const asked = one('ho-so')
  const dossierId = asked !== undefined && isId(asked) ? asked : undefined
  if (asked !== undefined && !dossierId) notFound()
  const [units, code] = await Promise.all([
    listInstructedUnits(viewer, dossierId),
    dossierId ? findDossierCode(viewer, dossierId) : undefined,
  ])
  if (dossierId && !code) notFound()
  const unitId = units.find(({ id }) => id === one('don-vi'))?.id ?? (dossierId ? units[0]?.id : undefined)
  return (
    <>
      <Breadcrumbs items={[{ href: '/can-bo/chi-dao', label: 'Ý kiến chỉ đạo' }]} />
      <PageHeader title="Gửi ý kiến chỉ đạo" {...(code ? { kicker: `Về hồ sơ ${code}` } : {})} />
      {units.length === 0 ? (
        <p className="max-w-prose">Hồ sơ này không thuộc đơn vị của ông/bà hay đơn vị trực thuộc, nên ông/bà không gửi chỉ đạo được.</p>
      ) : (
        <GiveForm
          units={units}
          unitId={unitId}
          dossierId={dossierId}
          figure={(one('so-lieu') ?? '').slice(0, 300)}
          today={civilDateOf(clock.now())}
        />
      )}
    </>
  )
}
