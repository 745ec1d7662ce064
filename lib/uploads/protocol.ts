import 'server-only'
import { z } from 'zod'
import type { Attachment } from '@/lib/db/generated/client'
import { incomingSize } from '@/lib/storage/files'
import type { Segment } from '@/lib/storage/files'

// Pieces in order. The last one is open: its length is whatever is on the disk, until another request takes over and fixes it.
const protocolSchema = z.object({ segments: z.array(z.object({ key: z.string(), length: z.int().min(0).nullable() })) })
type ProtocolState = z.output<typeof protocolSchema>

export function segmentsOf(row: Pick<Attachment, 'protocol'>): ProtocolState['segments'] {
  return row.protocol === null ? [] : protocolSchema.parse(row.protocol).segments
}

/** The pieces that are on the disk now. */
export async function heldSegments(row: Pick<Attachment, 'protocol'>): Promise<Segment[]> {
  return Promise.all(segmentsOf(row).map(async ({ key, length }) => ({ key, length: length ?? (await incomingSize(key)) })))
}

export function totalLength(segments: readonly Segment[]): number {
  return segments.reduce((sum, { length }) => sum + length, 0)
}

/** The pieces cut so that they make up the first `bytes`. One that is cut to nothing stays listed, since its file must go in the end. */
export function firstBytes(segments: readonly Segment[], bytes: number): Segment[] {
  let left = bytes
  return segments.map((segment) => {
    const length = Math.min(segment.length, left)
    left -= length
    return { key: segment.key, length }
  })
}
