import { answerProvider } from '@/lib/payments/callback'

export async function POST(request: Request, { params }: { params: Promise<{ provider: string }> }): Promise<Response> {
  return answerProvider(request, (await params).provider)
}
