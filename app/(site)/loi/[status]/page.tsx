import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ErrorPage } from '@/components/layout/error-page'
import { errorTexts, requestIdMark } from '@/lib/server/error-pages'

type Props = { params: Promise<{ status: string }> }

export const dynamicParams = false

/** The server sends these pages in place of Next's own, which are blank without JavaScript. */
export function generateStaticParams() {
  return Object.keys(errorTexts).map((status) => ({ status }))
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await findTexts(params))?.[0], robots: { index: false } }
}

export default async function RefusalPage({ params }: Props) {
  const texts = await findTexts(params)
  if (!texts) notFound()
  const [title, text] = texts
  return (
    <ErrorPage title={title}>
      <p>{text}</p>
      <p className="text-sm text-muted">
        Mã yêu cầu: <code className="font-mono">{requestIdMark}</code>
      </p>
    </ErrorPage>
  )
}

async function findTexts(params: Props['params']): Promise<readonly [string, string] | undefined> {
  const { status } = await params
  return (errorTexts as Record<string, readonly [string, string]>)[status]
}
