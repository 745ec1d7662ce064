import { clock } from '@/lib/core/clock'
import { answerRemoval } from '@/lib/uploads/ingest'

/** Takes a file back out of the form being filled in. */
export async function DELETE(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return answerRemoval(request, (await params).id, clock.now())
}
