import 'server-only'
import type { StaffViewer } from '@/lib/auth/roles'
import { publishTags } from '@/lib/cache/publish'
import { tags } from '@/lib/cache/tags'
import { clock } from '@/lib/core/clock'
import { DomainError } from '@/lib/core/errors'
import { transaction } from '@/lib/db/transaction'
import { appendEvent } from '@/lib/ledger/append'
import { assertAdministrator } from '@/lib/staff/accounts'
import { settingStream, setupDoneKey } from './keys'
import type { SetupItem } from './types'

/**
 * Declares the site the office's official channel, or a trial again.
 * @param missing what the set-up list still names; with something required on it the site stays a trial
 */
export async function declareSetup(viewer: StaffViewer, done: boolean, missing: readonly SetupItem[]): Promise<void> {
  assertAdministrator(viewer)
  const required = missing.filter((item) => item.required)
  if (done && required.length > 0) {
    throw new DomainError(
      'conflict',
      `Chưa hoàn tất được. Còn thiếu: ${required.map((item) => item.title.charAt(0).toLowerCase() + item.title.slice(1)).join('; ')}.`,
    )
  }
  const at = clock.now()
  await transaction(async (tx) => {
    const data = { value: done, changedAt: at }
    await tx.setting.upsert({ where: { key: setupDoneKey }, create: { key: setupDoneKey, ...data }, update: data })
    const kind = done ? 'setting.setup_done' : 'setting.setup_reopened'
    await appendEvent(tx, { streamKind: 'setting', streamId: settingStream, kind, at, actorKind: 'STAFF', actorId: viewer.accountId })
    await publishTags(tx, tags.settings)
  })
}
