import { seeOther } from '@/lib/action/route-answer'
import { DomainError } from '@/lib/core/errors'
import { findProvider } from '@/lib/payments/providers'
import { startPayment } from '@/lib/payments/service'
import { findOpenedDossier } from '@/lib/submissions/opened'

/** On to the payment provider, for whoever has the dossier open. */
export async function GET(_request: Request, { params }: { params: Promise<{ ref: string }> }): Promise<Response> {
  const provider = findProvider()
  if (!provider) return new Response('Không tìm thấy trang này.', { status: 404 })
  const dossier = await findOpenedDossier((await params).ref)
  if (!dossier) return seeOther('/tra-cuu?loi=het-gio')
  try {
    return seeOther(await startPayment(provider, dossier))
  } catch (error) {
    if (error instanceof DomainError) return seeOther(`/tra-cuu/${dossier.requestId}`)
    throw error
  }
}
