import { spawnSync } from 'node:child_process'

/** Every gate, in the order in which a failure is cheapest to hear of. All of them run, so that one look shows all that is wrong. */
const gates: [name: string, command: string, ...args: string[]][] = [
  ['generated code', 'npm', 'run', '--silent', 'generate'],
  ['format', 'npm', 'run', '--silent', 'format:check'],
  ['types', 'npm', 'run', '--silent', 'types'],
  ['lint and structure', 'npm', 'run', '--silent', 'lint'],
  ['unused code', 'npm', 'run', '--silent', 'unused'],
  ['unit and service tests', 'npm', 'run', '--silent', 'unit'],
  ['journeys on the built app', 'npm', 'run', '--silent', 'e2e'],
]

const failed: string[] = []
for (const [name, command, ...args] of gates) {
  console.log(`\n== ${name}`)
  const startedAt = performance.now()
  const { status } = spawnSync(command, args, { stdio: 'inherit' })
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  console.log(`== ${name}: ${status === 0 ? 'passed' : 'FAILED'} in ${seconds} s`)
  if (status !== 0) failed.push(name)
}

if (failed.length > 0) console.log(`\nFailed: ${failed.join(', ')}`)
console.log(`\n${gates.length - failed.length} passed, ${failed.length} failed`)
process.exitCode = failed.length > 0 ? 1 : 0
