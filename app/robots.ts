import type { MetadataRoute } from 'next'
import { env } from '@/lib/env'
import { getFrame } from '@/lib/site/queries'

export const dynamic = 'force-dynamic'

/** A trial installation is not to be found by search engines. */
export default async function robots(): Promise<MetadataRoute.Robots> {
  const { trial } = await getFrame()
  if (trial) return { rules: { userAgent: '*', disallow: '/' } }
  return {
    rules: { userAgent: '*', disallow: ['/can-bo', '/api/', '/nop-ho-so', '/tra-cuu', '/ket-qua', '/tim-kiem', '/loi'] },
    sitemap: `${env().SITE_URL}/sitemap.xml`,
  }
}
