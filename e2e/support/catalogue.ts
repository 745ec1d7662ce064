import type { Role, StaffViewer } from '@/lib/auth/roles'
import { addDays, civilDateOf } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { transaction } from '@/lib/db/transaction'
import { approveDraft } from '@/lib/procedures/approval'
import { valuesOfContent } from '@/lib/procedures/content-form'
import { startProcedure } from '@/lib/procedures/draft-start'
import { planDraft, saveDraft, submitDraft } from '@/lib/procedures/drafts'
import { publishVersion } from '@/lib/procedures/publication'
import type { ProcedureContent } from '@/lib/procedures/types'
import { makeOfficer, unitIdOf } from './fixtures'
import { office } from './practice'

type Target = { code: string; id: string; revision: number }

/** A code that no procedure has. */
export function freeCode(): string {
  return `9.${String(Math.floor(Math.random() * 1_000_000)).padStart(6, '0')}`
}

/** Practice data that lacks nothing, named by `mark`. */
export function practiceContent(mark: string): ProcedureContent {
  return {
    name: `Thủ tục thực hành ${mark}`,
    field: 'Thực hành',
    audiences: ['CITIZEN'],
    filing: 'COUNTER_ONLY',
    instant: false,
    term: { amount: 3, unit: 'WORKING_DAY' },
    decision: 'Quyết định thực hành',
    steps: 'Đến quầy nộp giấy.',
    channels: [{ channel: 'COUNTER', term: { amount: 3, unit: 'WORKING_DAY' } }],
    papers: [{ key: 'to-khai', name: 'Tờ khai', kind: 'SUBMIT_ORIGINAL', required: true, originals: 1, copies: 0 }],
    fees: [{ kind: 'CHARGE', amount: 8000 }],
    exemptions: [],
    results: [{ name: 'Giấy xác nhận' }],
    legalBases: [{ title: 'Nghị định thực hành' }],
    keywords: [],
    verification: 'UNVERIFIED',
    source: 'Thực hành',
    twoTierModel: false,
    notes: [],
  }
}

/** A published procedure of practice data; answers its code. */
export async function makePublished(mark: string): Promise<string> {
  const code = freeCode()
  await transaction((tx) => publishVersion(tx, { code, content: practiceContent(mark), questions: [], source: 'HOUSE' }, clock.now()))
  return code
}

/** A new procedure that lacks nothing, as a draft or sent for approval. */
export async function makeDraft(mark: string, status: 'DRAFT' | 'IN_REVIEW' = 'DRAFT', plannedFrom?: string): Promise<Target> {
  const editor = await officer('CATALOGUE_EDITOR')
  const code = freeCode()
  const content = practiceContent(mark)
  const { id } = await startProcedure(editor, { code, name: content.name, field: content.field })
  const { revision } = await saveDraft(editor, { id, revision: 1 }, content)
  await planDraft(editor, { id, revision }, { change: 'NEW', ...(plannedFrom ? { plannedFrom } : {}) })
  if (status === 'IN_REVIEW') await submitDraft(editor, { id, revision })
  return { code, id, revision }
}

/** The form of a draft with another term in it, as a browser sends it. */
export async function makeContentForm(mark: string): Promise<Record<string, string | number>> {
  const values = valuesOfContent({ ...practiceContent(mark), term: { amount: 2, unit: 'WORKING_DAY' } })
  const fields = Object.entries(values).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[name, value]] : value.map((one) => [`${name}[]`, one]),
  )
  return { ...Object.fromEntries(fields), ...(await makeDraft(mark)) }
}

/** Approved, and in force only in ten days. */
export async function makeScheduled(mark: string): Promise<Target> {
  const target = await makeDraft(mark, 'IN_REVIEW', addDays(civilDateOf(clock.now()), 10))
  await approveDraft(await officer('APPROVER'), target)
  return target
}

async function officer(role: Role): Promise<StaffViewer> {
  const { accountId, sessionId, fullName } = await makeOfficer(office, [role])
  return { kind: 'staff', accountId, sessionId, fullName, assignments: [{ unitId: await unitIdOf(office), role }] }
}
