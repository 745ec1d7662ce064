import { type Help, helpTexts } from './text'

const screens = Object.keys(helpTexts)
  .map((screen) => screen.split('/'))
  // An address written out goes before one with a part that stands for anything.
  .toSorted((one, other) => wild(one) - wild(other))

function wild(parts: readonly string[]): number {
  return parts.filter((part) => part.startsWith('[')).length
}

/** The help for the screen at a path; null where nothing is written. */
export function findHelp(path: string): Help | null {
  const parts = path.split('/')
  const screen = screens.find(
    (known) => known.length === parts.length && known.every((part, at) => part.startsWith('[') || part === parts[at]),
  )
  return screen ? (helpTexts[screen.join('/')] ?? null) : null
}
