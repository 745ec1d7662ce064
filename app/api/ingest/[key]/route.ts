import { clock } from '@/lib/core/clock'
import { answerHead, answerPut } from '@/lib/uploads/ingest'

export function HEAD(request: Request): Promise<Response> {
  return answerHead(request, clock.now())
}

export function PUT(request: Request): Promise<Response> {
  return answerPut(request, clock.now())
}
