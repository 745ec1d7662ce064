import 'server-only'
import { DomainError } from '@/lib/core/errors'
import { draftTokenOf } from '@/lib/drafts/token'
import { keepArrived } from './draft'
import { assertLength, readMultipart } from '@/lib/uploads/multipart'
import { storeIncoming } from '@/lib/uploads/service'
import { uploadText } from '@/lib/uploads/text'
import type { ArrivedFile, FormPost } from './apply'
import { paperKeyOf } from './definition'

const control = new Set(['intent', 'procedure', 'version', 'transactionId'])
const longestPlainBody = 512 * 1024

/**
 * Reads a post of the form while it streams in; files go to the store one by one as they come. A post that breaks off leaves what arrived whole with the
 * person's draft.
 * @throws DomainError when it breaks off, is too large or is no form.
 */
export async function readPost(request: Request, { mendable }: { mendable: boolean }, now: Date): Promise<FormPost> {
  const token = draftTokenOf(request)
  const files: ArrivedFile[] = []
  const refusals: Record<string, string> = {}
  try {
    const fields = await readFields(request, files, refusals, now)
    const [intent = '', removeId = null] = (fields.intent ?? '').split(':', 2)
    const typed = Object.fromEntries(Object.entries(fields).filter(([name]) => !control.has(name)))
    return {
      intent: intent === 'submit' || intent === 'check' || intent === 'remove-file' ? intent : 'save',
      code: fields.procedure ?? '',
      versionId: fields.version || null,
      transactionId: fields.transactionId || null,
      removeId,
      fields: typed,
      files,
      refusals,
      token,
      mendable,
    }
  } catch (error) {
    await keepArrived(token, files, now)
    throw error
  }
}

async function readFields(
  request: Request,
  files: ArrivedFile[],
  refusals: Record<string, string>,
  now: Date,
): Promise<Record<string, string>> {
  const type = request.headers.get('content-type') ?? ''
  if (/^application\/x-www-form-urlencoded\b/i.test(type)) return readPlain(request)
  const form = await readMultipart(request, {
    onFile: async ({ field, name, type: declaredType, stream }) => {
      const paperKey = paperKeyOf(field)
      if (paperKey === null) throw new DomainError('invalid', uploadText.formBroken)
      const { id, size, sha256 } = await storeIncoming(stream, { name, declaredType, purpose: 'PAPER', paperKey }, now)
      files.push({ id, size, paperKey, sha256 })
    },
  })
  for (const [field, error] of form.fileErrors) refusals[field] = error.message
  return Object.fromEntries([...form.fields].map(([name, values]) => [name, values.at(-1) ?? '']))
}

async function readPlain(request: Request): Promise<Record<string, string>> {
  assertLength(request, longestPlainBody)
  return Object.fromEntries([...new URLSearchParams(await request.text())].map(([name, value]) => [name, value.normalize('NFC')]))
}
