import 'server-only'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { db } from '@/lib/db/client'
import { env } from '@/lib/env'
import { log } from '@/lib/log/logger'
import { keptPath } from '@/lib/storage/files'
import { runThread } from '@/lib/threads/run-thread'
import type { SignatureReport } from './types'

const longestMs = 20_000

/** One at a time: a file made to be slow holds up other checks, never the process. */
let last: Promise<unknown> = Promise.resolve()

/** Checks the digital signatures in a PDF on the disk. It is only read. Whatever the file is, an answer comes within the bounds of a thread. */
export function checkSignatures(path: string): Promise<SignatureReport> {
  const next = last.then(async (): Promise<SignatureReport> => {
    try {
      const data = { path, roots: await trustedRoots() }
      const bytes = await runThread(join(process.cwd(), 'lib', 'signatures', 'check-thread.mjs'), data, longestMs)
      return JSON.parse(bytes.toString('utf8')) as SignatureReport
    } catch (error) {
      log.warn({ err: error }, 'signatures of a file could not be checked')
      return { state: 'FAILED', signatures: [] }
    }
  })
  last = next
  return next
}

/** Checks the PDFs among these files and keeps with each what was found. */
export async function keepSignatures(attachmentIds: readonly string[]): Promise<void> {
  const files = await db.attachment.findMany({
    where: { id: { in: [...attachmentIds] }, type: 'application/pdf', status: 'ARRIVED' },
    select: { id: true, key: true },
  })
  for (const { id, key } of files) {
    const signatures = await checkSignatures(keptPath(key))
    await db.attachment.update({ where: { id }, data: { signatures } })
  }
}

async function trustedRoots(): Promise<string[]> {
  const folder = env().TRUSTED_ROOTS_DIR
  if (!folder) return []
  const names = await readdir(folder)
  return names.filter((name) => /\.(cer|crt|pem|der)$/i.test(name)).map((name) => join(folder, name))
}
