import { findViewerUnattended } from '@/lib/auth/viewer'
import { readDeskQueue } from '@/lib/dossiers/desk-queue'
import { readQueueQuestion } from '@/lib/dossiers/queue-question'

/** The work queue for the desk's own page, which reads it again while it stands open. */
export async function GET(request: Request): Promise<Response> {
  const headers = { 'Cache-Control': 'private, no-store' }
  const viewer = await findViewerUnattended()
  if (!viewer) return Response.json({ error: { code: 'unauthenticated' } }, { status: 401, headers })
  const question = readQueueQuestion(Object.fromEntries(new URL(request.url).searchParams))
  return Response.json(await readDeskQueue(viewer, question), { headers })
}
