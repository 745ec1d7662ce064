import 'server-only'
import type { StaffViewer } from '@/lib/auth/roles'
import { clock } from '@/lib/core/clock'
import type { Tx } from '@/lib/db/transaction'
import { appendEvent } from '@/lib/ledger/append'
import type { EventData } from '@/lib/ledger/types'

/** Writes into the ledger of a procedure what a member of staff has just done to it. */
export function recordEvent(tx: Tx, viewer: StaffViewer, procedureId: string, kind: `procedure.${string}`, data: EventData) {
  return appendEvent(tx, {
    streamKind: 'procedure',
    streamId: procedureId,
    kind,
    at: clock.now(),
    actorKind: 'STAFF',
    actorId: viewer.accountId,
    data,
  })
}
