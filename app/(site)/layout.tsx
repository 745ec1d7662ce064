import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { SiteFrame } from '@/components/layout/site-frame'
import { getFrame, siteTitle } from '@/lib/site/queries'

export async function generateMetadata(): Promise<Metadata> {
  const title = await siteTitle()
  return { title: { template: `%s · ${title}`, absolute: title } }
}

export default async function SiteLayout({ children }: { children: ReactNode }) {
  return <SiteFrame {...await getFrame()}>{children}</SiteFrame>
}
