import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parseEnv, settingNames } from './env'

it('.env.example names every setting and is itself usable', () => {
  const lines = readFileSync('.env.example', 'utf8')
    .split('\n')
    .filter((line) => /^[A-Z]/.test(line))
  const values = Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]))
  expect(Object.keys(values).toSorted()).toEqual(settingNames.toSorted())
  expect(() => parseEnv(values)).not.toThrow()
})
