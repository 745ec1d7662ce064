import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { VersionView } from '@/components/procedures/version-view'
import { formatCivilDate } from '@/lib/core/civil-date'
import { findVersion } from '@/lib/procedures/versions'

type Props = { params: Promise<{ code: string; number: string }> }

export function generateStaticParams() {
  return []
}

async function find({ code, number }: Awaited<Props['params']>) {
  return /^\d\.\d{6}$/.test(code) && /^[1-9]\d{0,3}$/.test(number) ? findVersion(code, Number(number)) : null
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const version = await find(await params)
  if (!version) return { title: 'Không tìm thấy bản này' }
  return { title: `Bản ${version.number}, từ ${formatCivilDate(version.from)}: ${version.name}`, robots: { index: false } }
}

export default async function VersionPage({ params }: Props) {
  const version = await find(await params)
  if (!version) notFound()
  return <VersionView version={version} />
}
