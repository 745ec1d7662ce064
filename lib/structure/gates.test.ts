import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'

// A gate that sees nothing is green too. Each canary plants one violation in a file of its own and must be reported.

const planted: string[] = []

function plant(path: string, text: string): string {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  planted.push(path)
  return path
}

afterEach(() => {
  for (const path of planted.splice(0)) rmSync(path)
})

function lint(path: string): string {
  const { stdout, stderr } = spawnSync('node_modules/.bin/oxlint', ['--type-aware', path], { encoding: 'utf8' })
  return stdout + stderr
}

describe('the structure gate', () => {
  test.each([
    [
      'a primitive that knows a noun',
      'components/ui/canary-a.ts',
      "import type { Role } from '@/lib/auth/roles'\nexport type Canary = Role\n",
      'boundaries',
    ],
    [
      'a page that opens the database',
      'app/canary-b.ts',
      "import { db } from '../lib/db/client'\nexport const canary = db\n",
      'boundaries',
    ],
    [
      'a noun that knows a component',
      'lib/units/canary-c.ts',
      "import { Tag } from '@/components/ui/tag'\nexport const canary = Tag\n",
      'boundaries',
    ],
    [
      'core that knows a noun',
      'lib/core/canary-d.ts',
      "import type { DossierState } from '@/lib/dossiers/types'\nexport type Canary = DossierState\n",
      'boundaries',
    ],
    [
      'core that knows a framework',
      'lib/core/canary-e.ts',
      "import { cache } from 'react'\nexport const canary = cache\n",
      'no-restricted-imports',
    ],
    [
      'a second door to the cache',
      'lib/units/canary-f.ts',
      "import { revalidateTag } from 'next/cache'\nexport const canary = revalidateTag\n",
      'no-restricted-imports',
    ],
    [
      'a second door to the drawing of PDFs',
      'lib/units/canary-h.ts',
      "import type { Content } from 'pdfmake/interfaces'\nexport type Canary = Content\n",
      'no-restricted-imports',
    ],
    [
      'a promise nobody waits for',
      'lib/units/canary-g.ts',
      'export function canary(): void {\n  Promise.resolve(1)\n}\n',
      'no-floating-promises',
    ],
  ])('%s is refused', (_, path, text, rule) => {
    expect(lint(plant(path, text))).toContain(rule)
  })
})
