import { diffArrays } from 'diff'

/** A stretch of text that both sides have, or one of them. */
export type Run = { kind: 'same' | 'added' | 'removed'; text: string }

/** Past this many differing words two texts have nothing in common worth looking for. */
const mostEdits = 2_000

/** Words, numbers with what stands inside them (`1.000.000`, `15/02/2025`), spaces, and each mark on its own. */
const token = /\p{N}+(?:[.,/:-]\p{N}+)*|[\p{L}\p{M}]+|\s+|[^\s\p{L}\p{M}\p{N}]/gu

/** What became of a text, word by word. Together the runs hold both texts whole. */
export function wordRuns(before: string, after: string): Run[] {
  if (before === after) return before ? [{ kind: 'same', text: before }] : []
  const changes = diffArrays(before.match(token) ?? [], after.match(token) ?? [], { maxEditLength: mostEdits })
  if (!changes) return replacedRuns(before, after)
  return readable(
    changes.map(({ added, removed, value }) => ({ kind: added ? 'added' : removed ? 'removed' : 'same', text: value.join('') })),
  )
}

/** One text in place of another, neither read in pieces. */
export function replacedRuns(before: string, after: string): Run[] {
  const runs: Run[] = [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ]
  return runs.filter(({ text }) => text !== '')
}

/** Neighbouring changes as one: all that went, then all that came. A lone space between two changes belongs to both. */
function readable(runs: Run[]): Run[] {
  const made: Run[] = []
  let removed = ''
  let added = ''
  const close = () => {
    made.push(...replacedRuns(removed, added))
    removed = added = ''
  }
  for (const [index, run] of runs.entries()) {
    const next = runs[index + 1]
    const isBetween = run.kind === 'same' && run.text.trim() === '' && removed + added !== '' && next !== undefined
    if (run.kind === 'removed' || isBetween) removed += run.text
    if (run.kind === 'added' || isBetween) added += run.text
    if (run.kind === 'same' && !isBetween) {
      close()
      made.push(run)
    }
  }
  close()
  return made
}
