import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const sources = globSync(['app/**/*.{ts,tsx}', 'lib/**/*.ts', 'scripts/**/*.ts']).filter(
  (file) => !/\.test\.ts$|^lib\/(testing|db\/generated)\//.test(file),
)
const due = /\b(firstDueAt|dueAt|stepDueAt|answerDueAt)\b/

/** What stands between the brackets of a call that begins at `from`. */
function callAt(text: string, from: number): string {
  let depth = 0
  for (let at = text.indexOf('(', from); at < text.length; at++) {
    if (text[at] === '(') depth++
    if (text[at] === ')' && --depth === 0) return text.slice(from, at)
  }
  return text.slice(from)
}

it('a due time of a dossier is written by the projection of its ledger and by nothing else', () => {
  expect(sources.length).toBeGreaterThan(300)
  const writes = sources.flatMap((file) => {
    const text = readFileSync(file, 'utf8')
    const calls = [...text.matchAll(/\.dossier\.(create|update|upsert)\w*\(/g)].map((match) => callAt(text, match.index))
    const raw = [...text.matchAll(/UPDATE\s+"Dossier"[^`]*/g)].map((match) => match[0])
    return [...calls.map((call) => call.slice(call.lastIndexOf('data:'))), ...raw].filter((call) => due.test(call)).map(() => file)
  })
  expect(writes).toEqual([])
})

it('no form of the desk carries a due time of a dossier, but the new appointment of an apology', () => {
  const schemas = sources.filter((file) => /^lib\/dossiers\/.*schema\.ts$/.test(file))
  expect(schemas).not.toEqual([])
  for (const file of schemas) expect(readFileSync(file, 'utf8'), file).not.toMatch(due)
})
