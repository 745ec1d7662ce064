import type { MetadataRoute } from 'next'
import { listAnnouncements } from '@/lib/announcements/queries'
import { env } from '@/lib/env'
import { listPostingDesks } from '@/lib/postings/queries'
import { audienceGroups } from '@/lib/procedures/life-events'
import { listFields, listProcedures } from '@/lib/procedures/queries'
import { listCommunes } from '@/lib/units/queries'

// The site's address is known when it runs, not when it is built.
export const dynamic = 'force-dynamic'

const fixed = [
  '',
  '/thu-tuc',
  '/thu-tuc/doi-tuong',
  '/niem-yet',
  '/xa-thi-tran',
  '/tin-tuc',
  '/gioi-thieu',
  '/khieu-nai-to-cao',
  '/tro-nang',
  '/du-lieu-ca-nhan',
  '/du-lieu-mo',
  '/so-cai',
  '/thu-tuc/thay-doi',
  '/thu-tuc/tinh-trang',
]

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const [procedures, fields, communes, desks, announcements] = await Promise.all([
    listProcedures(),
    listFields(),
    listCommunes(),
    listPostingDesks(),
    listAnnouncements(100),
  ])
  return [
    ...fixed,
    ...fields.map((field) => `/thu-tuc/linh-vuc/${field.slug}`),
    ...procedures.map((procedure) => `/thu-tuc/${procedure.code}`),
    ...audienceGroups.flatMap((group) => [
      `/thu-tuc/doi-tuong/${group.slug}`,
      ...group.events.map((event) => `/thu-tuc/doi-tuong/${group.slug}/${event.slug}`),
    ]),
    ...communes.map((commune) => `/xa-thi-tran/${commune.slug}`),
    ...desks.map((desk) => `/niem-yet/${desk.slug}`),
    ...announcements.map((announcement) => `/tin-tuc/${announcement.slug}`),
  ].map((path) => ({ url: `${env().SITE_URL}${path}` }))
}
