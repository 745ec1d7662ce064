import { isId } from '@/lib/core/ids'

/** A place in a queue's order: the values that stood in the row, so that it holds though the row has moved or is gone. */
export type QueueCursor = { direction: 'AFTER' | 'BEFORE'; at: Date; id: string }

export function writeCursor({ at, id }: { at: Date; id: string }): string {
  return `${at.getTime().toString(36)}.${id}`
}

/** Undefined where the text is no place. */
export function readCursor(text: string | undefined, direction: QueueCursor['direction']): QueueCursor | undefined {
  const [, ms = '', id = ''] = /^([0-9a-z]{1,9})\.(.{36})$/.exec(text ?? '') ?? []
  return ms && isId(id) ? { direction, at: new Date(Number.parseInt(ms, 36)), id } : undefined
}
