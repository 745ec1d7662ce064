import { instantAt } from '@/lib/core/civil-date'
import { digestFile } from '@/lib/ledger/digest-file'
import { listPublishedDigests } from '@/lib/ledger/published-digests'
import { answerOpen, preflight } from '@/lib/open-data/http'

export const OPTIONS = preflight

/** Every digest kept so far, for whoever wants a copy out of the office's reach. */
export async function GET(request: Request): Promise<Response> {
  const digests = await listPublishedDigests()
  return answerOpen(request, {
    body: digestFile(digests),
    type: 'text/plain; charset=utf-8',
    lastChanged: instantAt(digests[0]?.day ?? '2020-01-01', 24 * 60),
    headers: { 'Content-Disposition': 'attachment; filename="dau-niem-phong.txt"' },
  })
}
