import { usesOwnServer } from '@/lib/db/connection'
import { requireUsableServer } from '@/lib/db/server-check'
import { env } from '@/lib/env'
import { secret } from '@/lib/secrets/secrets'
import { bootstrapDatabase } from './bootstrap'
import { startCluster, stopCluster } from './cluster'
import { clusterLayout } from './layout'
import { placeCluster } from './placement'
import { exclusively, returnLease, takeLease } from './leases'

/**
 * Makes a database server answer: the one of `DATABASE_URL`, else the one that comes with the product, started or found running.
 * @returns what to call at the end; it stops the server unless another process of this installation still uses it.
 * @throws OperatorError when the server cannot be reached or used.
 */
export async function ensureServer(onProgress: (line: string) => void = () => {}): Promise<() => Promise<void>> {
  if (!usesOwnServer()) {
    await requireUsableServer()
    return async () => {}
  }
  placeCluster(env().DATA_DIR, onProgress)
  const layout = clusterLayout(env().DATA_DIR)
  const adminPassword = secret('postgresAdmin')
  await exclusively(layout.leases, async () => {
    takeLease(layout.leases)
    await startCluster(layout, { adminPassword, onProgress })
    await requireUsableServer(bootstrapDatabase)
  })
  return () =>
    exclusively(layout.leases, async () => {
      if (returnLease(layout.leases)) await stopCluster(layout)
    })
}

/** Runs a command's work with a database server answering. */
export async function withServer(work: () => Promise<void>): Promise<void> {
  const release = await ensureServer()
  try {
    await work()
  } finally {
    await release()
  }
}
