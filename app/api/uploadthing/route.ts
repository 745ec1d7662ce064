import { clock } from '@/lib/core/clock'
import { answerAnnouncement } from '@/lib/uploads/ingest'
import { handleUploadRequest } from '@/lib/uploads/upload-router'

/** What may be uploaded where, for the library's client. */
export function GET(request: Request): Promise<Response> {
  return handleUploadRequest(request)
}

export function POST(request: Request): Promise<Response> {
  return answerAnnouncement(request, clock.now())
}
