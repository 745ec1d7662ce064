import { findSheetFile } from '@/lib/postings/sheet-file'
import { madeResponse } from '@/lib/storage/made-response'

export async function GET(request: Request, { params }: { params: Promise<{ unit: string }> }): Promise<Response> {
  const { unit } = await params
  return madeResponse(request, () => findSheetFile(unit, 'a3'))
}
