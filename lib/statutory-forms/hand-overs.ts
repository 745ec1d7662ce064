import { deriveDeadline } from '@/lib/calendar/deadline'
import { lateness } from '@/lib/calendar/lateness'
import type { Calendar } from '@/lib/calendar/types'
import { workingDaysBetween } from '@/lib/calendar/working-day'
import { civilDateOf, formatCivilDate, formatDateTime } from '@/lib/core/civil-date'
import { deadlineEventsOf, type DossierEventData, type DossierEventKind, project, type StepMove } from '@/lib/dossiers/projection'
import type { StoredLedgerEvent } from '@/lib/ledger/types'

export type HandOverResult = 'EARLY' | 'ON_TIME' | 'LATE'

/** Who gave or took: a unit, or its one-stop desk, and one of its people; without a unit it is the person who asks. */
export type Hand = { unitId: string | null; desk?: true; actorId: string | null; at: Date | null }

/** One row of the control sheet. What was given and not taken yet has no moment of taking. */
export type HandOver = { giver: Hand; taker: Hand; result: HandOverResult | null; notes: string[] }

type Event = Pick<StoredLedgerEvent, 'kind' | 'at' | 'data' | 'seq' | 'unitId' | 'actorId'>

/** Every hand-over of a dossier by its ledger, oldest first: rows are only ever added, as on the sheet of paper. */
export function handOversOf(events: readonly Event[], calendar: Calendar): HandOver[] {
  const rows: HandOver[] = []
  let desk: string | null = null
  let holder: string | null = null
  const note = (text: string) => rows.at(-1)?.notes.push(text)
  for (const [index, { kind, at, data, unitId, actorId }] of events.entries()) {
    const by: Hand = { unitId: unitId ?? holder, actorId, at }
    const give = (giver: Hand, taker: Hand, result: HandOverResult | null = null) => rows.push({ giver, taker, result, notes: [] })
    const take = () => {
      const last = rows.at(-1)
      if (last && last.taker.at === null) last.taker = { ...last.taker, actorId, at }
    }
    switch (kind as DossierEventKind) {
      case 'dossier.received': {
        const received = data as DossierEventData['dossier.received']
        desk = received.unitId
        holder = received.handlingUnitId
        give({ unitId: null, actorId: null, at }, { unitId: desk, desk: true, actorId, at })
        if (holder !== desk) give({ unitId: desk, desk: true, actorId, at }, { unitId: holder, actorId: null, at: null })
        break
      }
      case 'dossier.reception_corrected': {
        const corrected = data as DossierEventData['dossier.reception_corrected']
        note(`Sửa việc tiếp nhận lúc ${formatDateTime(at)}, in lại giấy hẹn lần ${corrected.number}`)
        if (corrected.handlingUnitId !== holder) {
          holder = corrected.handlingUnitId
          give({ unitId: desk, desk: true, actorId, at }, { unitId: holder, actorId: null, at: null })
        }
        break
      }
      case 'dossier.started':
        if (rows.at(-1)?.taker.at === null) take()
        else give({ unitId: desk, desk: true, actorId: rows.at(-1)?.taker.actorId ?? null, at }, by)
        break
      case 'dossier.acknowledged':
        take()
        break
      case 'dossier.passed_on':
      case 'dossier.decision_drafted':
      case 'dossier.decision_approved':
      case 'dossier.decision_signed':
      case 'dossier.sent_back':
        take()
        holder = (data as StepMove).unitId
        give(by, { unitId: holder, actorId: null, at: null }, legResult(events.slice(0, index), at, calendar))
        if (kind === 'dossier.sent_back') note('Trả lại người soạn')
        break
      case 'dossier.decided':
        take()
        give(by, { unitId: desk, desk: true, actorId: null, at: null })
        break
      case 'dossier.result_confirmed': {
        take()
        const last = rows.at(-1)
        if (last) last.result = wholeResult(events.slice(0, index + 1), at, calendar)
        break
      }
      case 'dossier.returned':
        give({ unitId: desk, desk: true, actorId, at }, { unitId: null, actorId: null, at })
        break
      case 'dossier.transferred': {
        const moved = data as DossierEventData['dossier.transferred']
        const before: string | null = holder
        desk = moved.unitId
        holder = moved.handlingUnitId
        if (before !== holder) give({ unitId: before, actorId: null, at }, { unitId: holder, actorId: null, at })
        note('Chuyển sang đơn vị mới khi sắp xếp đơn vị hành chính')
        break
      }
      case 'dossier.supplement_requested':
        take()
        note(`Chờ bổ sung giấy tờ từ ${formatDateTime(at)}`)
        break
      case 'dossier.fee_demanded':
        take()
        note(`Chờ nộp phí, lệ phí từ ${formatDateTime(at)}`)
        break
      case 'dossier.supplement_recorded':
      case 'dossier.fee_paid':
      case 'dossier.fee_waived':
        note(`Giải quyết tiếp từ ${formatDateTime(at)}`)
        break
      case 'dossier.extended':
        note(`Hẹn lại ngày ${formatCivilDate((data as DossierEventData['dossier.extended']).dueOn)}`)
        break
      case 'dossier.stopped':
        take()
        note(`Dừng giải quyết lúc ${formatDateTime(at)}`)
        break
      case 'dossier.withdrawn':
        note(`Người nộp rút hồ sơ lúc ${formatDateTime(at)}`)
        break
      default:
        break
    }
  }
  return rows
}

/** How the step that ends stands against its own share of the term; null where the process gives it none. */
function legResult(before: readonly Event[], at: Date, calendar: Calendar): HandOverResult | null {
  const due = project(before, calendar).stepDueAt
  if (!due) return null
  if (at > due) return 'LATE'
  return workingDaysBetween(civilDateOf(at), civilDateOf(due), calendar) > 0 ? 'EARLY' : 'ON_TIME'
}

function wholeResult(events: readonly Event[], at: Date, calendar: Calendar): HandOverResult | null {
  const { state } = lateness(deriveDeadline(deadlineEventsOf(events), calendar), at, calendar)
  return state === 'EARLY' || state === 'ON_TIME' || state === 'LATE' ? state : null
}

export const handOverResultNames: Record<HandOverResult, string> = { EARLY: 'Trước hạn', ON_TIME: 'Đúng hạn', LATE: 'Quá hạn' }
