import { createHash } from 'node:crypto'
import { readlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type ClusterLayout = { root: string; data: string; logs: string; sockets: string; leases: string }

const socketPathLimit = 100

/** Where the server that comes with the product keeps its things, under the data folder. */
export function clusterLayout(dataDir: string): ClusterLayout {
  const root = rootOf(dataDir)
  const sockets = join(root, 'run')
  const tooLong = Buffer.byteLength(join(sockets, '.s.PGSQL.5432')) > socketPathLimit
  return {
    root,
    data: join(root, 'data'),
    logs: join(root, 'log'),
    // The address of a Unix socket holds about 100 bytes.
    sockets: tooLong ? join(tmpdir(), `hsp-${createHash('sha256').update(root).digest('hex').slice(0, 16)}`) : sockets,
    leases: join(dataDir, 'leases'),
  }
}

function rootOf(dataDir: string): string {
  const root = join(dataDir, 'postgres')
  try {
    return readlinkSync(root)
  } catch {
    return root
  }
}
