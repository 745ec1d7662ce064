import 'server-only'
import { createRouteHandler, createUploadthing, UploadThingError, UTFiles } from 'uploadthing/server'
import type { FileRouter } from 'uploadthing/server'
import { findViewer } from '@/lib/auth/viewer'
import { clock } from '@/lib/core/clock'
import { DomainError } from '@/lib/core/errors'
import type { ErrorCode } from '@/lib/core/errors'
import { draftTokenOf, findDraftByToken } from '@/lib/drafts/token'
import { clientIpHeader, ipKey } from '@/lib/rate-limit/client-ip'
import { limits } from '@/lib/rate-limit/limits'
import { takeTry } from '@/lib/rate-limit/rate-limit'
import { reportUnexpected } from './answer'
import { announce } from './resumable'
import { paperUploadSchema, staffUploadSchema } from './schema'
import type { IncomingFile } from './service'
import { uploadText } from './text'
import type { AttachmentSummary } from './types'
import { ingestPath, signingKey, signingOrigin } from './upload-link'

type Announced = { name: string; size: number; type: string }
type Origin = Pick<IncomingFile, 'purpose' | 'draftId' | 'paperKey' | 'uploaderId'>

const f = createUploadthing()
// Size, count and type are ours to judge, with sentences for people; the library's own limits only have to be wider.
const anyFile = { blob: { maxFileSize: '64MB', maxFileCount: 50 } } as const

const uploadRouter = {
  /** Papers of the form being filled in; whoever holds its cookie may add to it. */
  paper: f(anyFile)
    .input(paperUploadSchema)
    .middleware(({ req, files, input }) =>
      announcing(req, files, async () => {
        const draft = await findDraftByToken(draftTokenOf(req), clock.now())
        if (!draft || (input.draftId && input.draftId !== draft.id)) throw new DomainError('not_found', uploadText.draftGone)
        return { purpose: 'PAPER', draftId: draft.id, paperKey: input.paperKey }
      }),
    )
    // Never called: the ingest is in the same process and answers the browser itself.
    .onUploadComplete((): AttachmentSummary => never()),
  /** Scans and results that staff bring; a command attaches them later. */
  staff: f(anyFile)
    .input(staffUploadSchema)
    .middleware(({ req, files, input }) =>
      announcing(req, files, async () => {
        const viewer = await findViewer()
        if (!viewer) throw new DomainError('unauthenticated', uploadText.signInAgain)
        return { purpose: input.purpose, uploaderId: viewer.accountId, ...(input.paperKey ? { paperKey: input.paperKey } : {}) }
      }),
    )
    // Never called: the ingest is in the same process and answers the browser itself.
    .onUploadComplete((): AttachmentSummary => never()),
} satisfies FileRouter
export type UploadRouter = typeof uploadRouter

const libraryCodes = {
  invalid: 'BAD_REQUEST',
  unauthenticated: 'FORBIDDEN',
  forbidden: 'FORBIDDEN',
  not_found: 'NOT_FOUND',
  conflict: 'BAD_REQUEST',
  rate_limited: 'BAD_REQUEST',
  too_large: 'TOO_LARGE',
  unavailable: 'INTERNAL_SERVER_ERROR',
} as const satisfies Record<ErrorCode, string>

/** The rows exist before the browser learns of the links, so a file can arrive at any instance. */
async function announcing(request: Request, files: readonly Announced[], authorise: () => Promise<Origin>) {
  try {
    await takeTry(limits.uploadByAddress, ipKey(request.headers.get(clientIpHeader)))
    const origin = await authorise()
    const incoming = files.map(({ name, size, type }) => ({ name, size, declaredType: type, ...origin }))
    const rows = await announce(incoming, clock.now())
    return { [UTFiles]: rows.map((row, index) => ({ ...files[index]!, name: row.name, customId: row.id })) }
  } catch (error) {
    const [code, message] =
      error instanceof DomainError
        ? [libraryCodes[error.code], error.message]
        : (['INTERNAL_SERVER_ERROR', reportUnexpected(error)] as const)
    throw new UploadThingError({ code, message })
  }
}

function never(): never {
  throw new Error('the ingest answers the browser itself')
}

/** The library's call to the ingest never leaves the process: it only tells what the rows already hold. */
async function callWithinProcess(input: RequestInfo | URL): Promise<Response> {
  const { pathname } = new URL(input instanceof Request ? input.url : input)
  if (pathname !== `${ingestPath}/route-metadata`) throw new Error('the upload library called an unknown address')
  return Response.json({ ok: true })
}

let handler: ((request: Request) => Promise<Response>) | undefined

/** The library's request handler. One for the process: links are signed for a fixed origin. */
export function handleUploadRequest(request: Request): Promise<Response> {
  handler ??= createRouteHandler({
    router: uploadRouter,
    config: {
      token: Buffer.from(JSON.stringify({ apiKey: signingKey(), appId: 'hsp', regions: ['here'] })).toString('base64'),
      ingestUrl: signingOrigin + ingestPath,
      callbackUrl: `${signingOrigin}/api/uploadthing`,
      isDev: false,
      handleDaemonPromise: 'await',
      // Its log holds file names and signed links.
      logLevel: 'None',
      fetch: callWithinProcess,
    },
  })
  return handler(request)
}
