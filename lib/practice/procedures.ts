import 'server-only'
import { addDays, civilDateOf } from '@/lib/core/civil-date'
import { DomainError } from '@/lib/core/errors'
import { newId } from '@/lib/core/ids'
import type { Tx } from '@/lib/db/transaction'
import { commonTasks } from '@/lib/procedures/common-tasks'
import { inForceOn } from '@/lib/procedures/in-force'
import { countedOn } from '@/lib/procedures/offerings'
import { termInForce } from '@/lib/procedures/term-in-force'
import type { ProcedureContent, Term } from '@/lib/procedures/types'
import { workflowProblems } from '@/lib/workflows/steps'
import type { WorkflowStep } from '@/lib/workflows/types'

type Picked = { procedureId: string; versionId: string; name: string; instant: boolean; term: Term }

/** What a round is practised on: one officer does the lasting ones alone; the one with a chain goes by draft, approval, signature and number. */
export type PracticeProcedures = { lasting: Picked[]; chain: Picked | null }

const lastingMost = 4

/** Lets the practice unit receive a few real procedures of today's catalogue, the commonest first, one of them with an internal process of its own. */
export async function offerPractice(
  tx: Tx,
  { unitId, accountId, at }: { unitId: string; accountId: string; at: Date },
): Promise<PracticeProcedures> {
  const today = civilDateOf(at)
  const picked = await pick(tx, today)
  const lasting = picked.filter(({ instant, term }) => !instant && term.unit === 'WORKING_DAY')
  if (lasting.length === 0)
    throw new DomainError('conflict', 'Danh mục chưa có thủ tục nào để thực hành. Hãy báo người quản trị nạp danh mục.')
  const fitting = lasting.find(({ term }) => workflowProblems(stepsFor(term), term).length === 0) ?? null
  // With a chain alone nothing would be left for the ordinary way.
  const chain = lasting.length > 1 ? fitting : null
  const alone = lasting.filter((one) => one !== chain).slice(0, lastingMost)
  const used = [...alone, ...(chain ? [chain] : []), ...picked.filter(({ instant }) => instant).slice(0, 1)]
  await tx.offering.createMany({
    data: used.map(({ procedureId }) => ({ id: newId(at.getTime()), procedureId, unitId, validFrom: today, validTo: addDays(today, 1) })),
  })
  if (chain) {
    await tx.workflow.create({
      data: {
        id: newId(at.getTime()),
        procedureId: chain.procedureId,
        versionId: chain.versionId,
        unitId,
        decision: 'Quy trình thực hành',
        term: chain.term,
        steps: JSON.parse(JSON.stringify(stepsFor(chain.term))) as object,
        validFrom: today,
        validTo: addDays(today, 1),
        createdAt: at,
        createdById: accountId,
      },
    })
  }
  return { lasting: alone, chain }
}

/** Procedures of today that can be received without asking which case or term, the commonest first. */
async function pick(tx: Tx, today: string): Promise<Picked[]> {
  const rows = await tx.procedureVersion.findMany({
    where: { ...inForceOn(today), filing: 'HERE' },
    orderBy: [{ procedureId: 'asc' }, { number: 'desc' }],
    distinct: ['procedureId'],
    select: {
      id: true,
      name: true,
      instant: true,
      content: true,
      procedureId: true,
      procedure: { select: { code: true, _count: { select: { offerings: { where: countedOn(today) } } } } },
    },
  })
  const common = commonTasks.map(({ code }) => code)
  const rank = ({ code }: { code: string }) => (common.includes(code) ? common.indexOf(code) : common.length)
  return (
    rows
      .flatMap(({ id, procedure, content, ...row }) => {
        const full = content as unknown as ProcedureContent
        const { term } = termInForce(full, today)
        return term && !full.cases?.length ? [{ ...row, versionId: id, term, code: procedure.code, desks: procedure._count.offerings }] : []
      })
      // What every commune receives before what one office does.
      .toSorted((one, other) => rank(one) - rank(other) || other.desks - one.desks || one.name.localeCompare(other.name, 'vi'))
  )
}

function stepsFor(term: Term): WorkflowStep[] {
  const step = (kind: WorkflowStep['kind'], name: string, role: WorkflowStep['role'], amount: number): WorkflowStep => ({
    name,
    kind,
    role,
    unit: 'RECEIVING',
    amount,
    needs: [],
  })
  return [
    step('APPRAISE', 'Thẩm định, dự thảo kết quả', 'SPECIALIST', term.amount - 1.5),
    step('APPROVE', 'Duyệt dự thảo', 'UNIT_HEAD', 0.5),
    step('SIGN', 'Ký kết quả', 'LEADER', 0.5),
    step('NUMBER', 'Cấp số, đóng dấu', 'REGISTRY', 0.5),
  ]
}
