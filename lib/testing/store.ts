import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { forgetEnv } from '@/lib/env'

/** Call after `useTestDatabase()`: the files of a test file lie in an empty place of their own, so that a sweep sees only them. */
export function useTestStore(): void {
  const before = process.env.DATA_DIR
  const folder = mkdtempSync(join(tmpdir(), 'hsp-store-'))
  beforeAll(() => {
    process.env.DATA_DIR = folder
    forgetEnv()
  })
  afterAll(() => {
    if (before === undefined) delete process.env.DATA_DIR
    else process.env.DATA_DIR = before
    forgetEnv()
    rmSync(folder, { recursive: true, force: true })
  })
}
