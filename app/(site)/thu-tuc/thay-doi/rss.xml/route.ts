import { env } from '@/lib/env'
import { answerOpen, preflight } from '@/lib/open-data/http'
import { findLastChange } from '@/lib/open-data/last-change'
import { changeFeed } from '@/lib/procedures/change-feed'
import { listChanges } from '@/lib/procedures/changes'
import { getOffice } from '@/lib/units/queries'
import { committeeShort } from '@/lib/units/text'

export const OPTIONS = preflight

const shown = 100

export async function GET(request: Request): Promise<Response> {
  const [changes, office, lastChanged] = await Promise.all([listChanges({ limit: shown }), getOffice(), findLastChange()])
  const updated = changes.reduce((latest, { at }) => (at > latest ? at : latest), changes[0]?.at ?? lastChanged)
  return answerOpen(request, {
    body: changeFeed(changes, { siteUrl: env().SITE_URL, office: committeeShort(office.name), updated }),
    type: 'application/rss+xml; charset=utf-8',
    lastChanged: updated,
  })
}
