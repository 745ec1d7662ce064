import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import frozen from './frozen-actions.json'

const sources = globSync('{app,components,lib}/**/*.{ts,tsx}', {
  exclude: (path) => path.includes('generated') || path.includes('node_modules'),
})
const actionFiles = sources.filter((path) => /^lib\/[^/]+\/(?:[a-z-]+-)?actions\.ts$/.test(path)).toSorted()
const exportsOf = (path: string) => [...readFileSync(path, 'utf8').matchAll(/^export (?!type\b)(.*)$/gm)].map((match) => match[1]!)
const made = /^const (\w+Action) = define(?:Public)?Action\b/

describe('server actions', () => {
  it('are looked for where they are', () => {
    expect(sources.length).toBeGreaterThan(20)
    expect(actionFiles).toContain('lib/staff/actions.ts')
  })

  it.each(actionFiles)('of %s are all made by defineAction or definePublicAction', (path) => {
    for (const line of exportsOf(path)) expect(line).toMatch(made)
  })

  it('live only in lib/<noun>/actions.ts and lib/<noun>/<idea>-actions.ts', () => {
    const holding = sources.filter((path) => /^\s*['"]use server['"]/m.test(readFileSync(path, 'utf8')))
    expect(holding.toSorted()).toEqual(actionFiles)
  })

  // A form that someone has open posts to the action's name: renamed or gone, everything typed is lost with a 409.
  it('keep their names: add new ones to lib/action/frozen-actions.json, never rename or remove one', () => {
    const names = actionFiles.flatMap((path) => exportsOf(path).map((line) => `${path}#${made.exec(line)?.[1]}`))
    expect(names.toSorted()).toEqual(frozen.toSorted())
  })
})
