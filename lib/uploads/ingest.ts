import 'server-only'
import { isSameOrigin } from '@/lib/action/same-origin'
import { DomainError } from '@/lib/core/errors'
import type { Attachment } from '@/lib/db/generated/client'
import { draftTokenOf, findDraftByToken } from '@/lib/drafts/token'
import { env } from '@/lib/env'
import { failureAnswer } from './answer'
import { assertLength, readMultipart } from './multipart'
import { findAnnounced, summaryOf } from './queries'
import { heldBytes, receivePart } from './resumable'
import { removeFromDraft } from './service'
import { uploadText } from './text'
import { maxFileBytes } from './types'
import { issueLink, readLink } from './upload-link'
import { handleUploadRequest } from './upload-router'

/** What one part of a form may weigh besides the file. */
const envelopeBytes = 16 * 1024

/** An announcement names a few files. */
const announcementBytes = 64 * 1024

/** Announces files and gives back where to send each of them. */
export async function answerAnnouncement(request: Request, now: Date): Promise<Response> {
  try {
    const { headers } = request
    assertSameOrigin(headers)
    // The library's own hooks are called within the process, never from outside.
    if (headers.has('uploadthing-hook')) throw new DomainError('forbidden', uploadText.linkInvalid)
    assertLength(request, announcementBytes)
    const answer = await handleUploadRequest(request)
    if (!answer.ok) return answer
    const links = (await answer.json()) as { url: string }[]
    const publicOrigin = headers.get('origin') ?? new URL(request.url).origin
    return Response.json(
      links.map((link) => ({ ...link, url: issueLink(link.url, publicOrigin, now) })),
      { headers: { 'Cache-Control': 'no-store' } },
    )
  } catch (error) {
    return failureAnswer(error)
  }
}

/** How much of a file is here already: `x-ut-range-start`, from which an interrupted upload goes on. */
export async function answerHead(request: Request, now: Date): Promise<Response> {
  try {
    const row = await open(request, now)
    return new Response(null, { headers: { 'x-ut-range-start': String(await heldBytes(row)), 'Cache-Control': 'no-store' } })
  } catch (error) {
    return new Response(null, failureAnswer(error))
  }
}

/** Takes the bytes of a file from the position that `Range` names to its end. */
export async function answerPut(request: Request, now: Date): Promise<Response> {
  try {
    const stored = await receive(request, await open(request, now), now)
    const serverData = summaryOf(stored)
    return Response.json(
      { url: '', appUrl: '', ufsUrl: '', fileHash: stored.sha256, serverData },
      { headers: { 'Cache-Control': 'no-store' } },
    )
  } catch (error) {
    return failureAnswer(error)
  }
}

/** Takes a file back out of the form whose cookie the request carries. */
export async function answerRemoval(request: Request, id: string, now: Date): Promise<Response> {
  try {
    assertSameOrigin(request.headers)
    const draft = await findDraftByToken(draftTokenOf(request), now)
    if (!draft) throw new DomainError('not_found', uploadText.draftGone)
    await removeFromDraft(draft.id, id)
    return new Response(null, { status: 204, headers: { 'Cache-Control': 'no-store' } })
  } catch (error) {
    return failureAnswer(error)
  }
}

function assertSameOrigin(headers: Headers): void {
  const from = { fetchSite: headers.get('sec-fetch-site'), origin: headers.get('origin'), host: headers.get('host') }
  if (!isSameOrigin(from, env().SITE_URL, false)) throw new DomainError('forbidden', uploadText.linkInvalid)
}

async function open(request: Request, now: Date): Promise<Attachment> {
  const link = readLink(request.url, now)
  const row = await findAnnounced(link.attachmentId)
  if (!row || (row.status !== 'ANNOUNCED' && row.status !== 'ARRIVED')) throw new DomainError('not_found', uploadText.fileGone)
  if (row.size !== link.size || !sameType(row.declaredType, link.type)) throw new DomainError('forbidden', uploadText.linkInvalid)
  return row
}

async function receive(request: Request, row: Attachment, now: Date): Promise<Attachment> {
  const start = Number(/^bytes=(\d{1,12})-/.exec(request.headers.get('range') ?? '')?.[1] ?? 0)
  if (start > row.size) throw new DomainError('conflict', uploadText.incomplete)
  const { files, fileErrors } = await readMultipart(request, {
    maxFiles: 1,
    maxFields: 4,
    maxBytes: maxFileBytes + envelopeBytes,
    onFile: ({ type, stream }) => {
      // The rest of a file, cut off by the browser, no longer knows its type.
      if (start === 0 && !sameType(row.declaredType, type)) throw new DomainError('invalid', uploadText.linkInvalid)
      return receivePart(row, start, stream, now)
    },
  })
  const [refused] = fileErrors.values()
  if (refused) throw refused
  const [stored] = files
  if (!stored) throw new DomainError('invalid', uploadText.formBroken)
  return stored
}

/** A file without a known type is announced as `blob` and sent as a stream of bytes. */
function sameType(announced: string, sent: string): boolean {
  const plain = (type: string) => type.split(';')[0]!.trim().toLowerCase()
  const unknown = ['', 'blob', 'application/octet-stream']
  return plain(announced) === plain(sent) || (unknown.includes(plain(announced)) && unknown.includes(plain(sent)))
}
