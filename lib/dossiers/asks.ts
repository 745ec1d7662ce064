import type { Paper } from '@/lib/procedures/types'
import { supplementReasonNames } from './text'
import type { PaperAsk } from './types'

/** What a note asks of each paper, in words: the paper's name, why, and what to do. */
export function asksOf(papers: unknown, known: readonly Pick<Paper, 'key' | 'name'>[]): { key: string; name: string; text: string }[] {
  return Object.entries((papers ?? {}) as Record<string, PaperAsk>).map(([key, { reason, text }]) => ({
    key,
    name: known.find((paper) => paper.key === key)?.name ?? key,
    text: reason === 'OTHER' ? text : [supplementReasonNames[reason], text].filter(Boolean).join('. '),
  }))
}
