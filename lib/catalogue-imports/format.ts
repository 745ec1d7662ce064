import type { ImportFormat } from './types'

/** By the name alone; what the bytes are is asked when they are read. */
export function formatOfName(name: string): ImportFormat | null {
  if (/\.(jsonl|ndjson)$/i.test(name)) return 'JSONL'
  return /\.xlsx$/i.test(name) ? 'XLSX' : null
}
