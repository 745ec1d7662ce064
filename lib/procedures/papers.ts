import type { Paper } from '@/lib/procedures/types'

export type PaperGroups = {
  /** Handed in; online these are uploaded. */
  submit: Paper[]
  /** A copy is handed in and the original brought to compare. */
  compare: Paper[]
  /** Only shown at the counter. */
  show: Paper[]
  /** Not asked of the person. */
  lookedUp: Paper[]
}

/** What is done with each paper decides where it stands on the page. The source's order is kept. */
export function groupPapers(papers: readonly Paper[]): PaperGroups {
  return {
    submit: papers.filter((paper) => paper.kind === 'SUBMIT_ORIGINAL' || paper.kind === 'SUBMIT_COPY'),
    compare: papers.filter((paper) => paper.kind === 'COPY_WITH_ORIGINAL'),
    show: papers.filter((paper) => paper.kind === 'SHOW_ONLY'),
    lookedUp: papers.filter((paper) => paper.kind === 'OFFICE_LOOKS_UP'),
  }
}

/** "1 bản chính, 2 bản sao"; empty when the source gives no count. */
export function paperCountText(paper: Paper): string {
  return [paper.originals ? `${paper.originals} bản chính` : '', paper.copies ? `${paper.copies} bản sao` : ''].filter(Boolean).join(', ')
}
