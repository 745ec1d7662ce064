import { readdirSync, readFileSync } from 'node:fs'

type Process = { pid: number; parent: number; command: string }

function listProcesses(): Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const parent = Number(readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1)!.split(' ')[1])
        return [{ pid: Number(name), parent, command: readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ') }]
      } catch {
        // Ended while it was looked at.
        return []
      }
    })
}

/** The processes that a process started and that run the product's own scripts. */
export function childrenOf(pid: number): Process[] {
  return listProcesses().filter(({ parent, command }) => parent === pid && /scripts\/\w+\.ts/.test(command))
}
