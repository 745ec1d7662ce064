import { findFieldSetFile } from '@/lib/field-sets/queries'
import { madeResponse } from '@/lib/storage/made-response'

export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  const { slug } = await params
  return madeResponse(request, () => findFieldSetFile(slug, 'pdf'))
}
