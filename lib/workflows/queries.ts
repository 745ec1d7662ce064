import 'server-only'
import type { StaffViewer } from '@/lib/auth/roles'
import { type CivilDate, civilDateOf, formatCivilDate } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { isId } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { namesOfUnits } from '@/lib/dossiers/unit-names'
import { inForceOn } from '@/lib/procedures/in-force'
import { validOn } from '@/lib/procedures/offerings'
import { termInForce } from '@/lib/procedures/term-in-force'
import { termText } from '@/lib/procedures/text'
import type { ProcedureContent, Term } from '@/lib/procedures/types'
import { listUnitsOn } from '@/lib/units/periods'
import { type Draft, firstSteps } from './draft'
import { assertMayEdit, assertMayRead } from './policy'
import { hasSameTerm } from './steps'
import { amountText, stepNeedNames, stepRoleNames } from './text'
import type { WorkflowStep } from './types'
import type { StepRow, WorkflowRow, WorkflowStart } from './views'

const select = {
  id: true,
  procedureId: true,
  unitId: true,
  caseKey: true,
  decision: true,
  term: true,
  steps: true,
  validFrom: true,
  validTo: true,
  procedure: { select: { code: true } },
} as const satisfies Prisma.WorkflowSelect
type Row = Prisma.WorkflowGetPayload<{ select: typeof select }>

/** Internal processes by unit and procedure; of one unit when `unitId` is given. */
export async function listWorkflows(viewer: StaffViewer, { unitId }: { unitId?: string } = {}): Promise<WorkflowRow[]> {
  assertMayRead(viewer)
  const rows = await db.workflow.findMany({ where: unitId ? { unitId } : {}, orderBy: [{ validFrom: 'desc' }, { id: 'desc' }], select })
  return describe(rows)
}

async function describe(rows: readonly Row[]): Promise<WorkflowRow[]> {
  const today = civilDateOf(clock.now())
  const [contents, units, names] = await Promise.all([
    contentsOf([...new Set(rows.map((row) => row.procedureId))], today),
    listUnitsOn(db, today),
    namesOfUnits(rows.map((row) => row.unitId)),
  ])
  const there = new Set(units.map(({ id }) => id))
  const vietnamese = new Intl.Collator('vi')
  return rows
    .map((row): WorkflowRow => {
      const content = contents.get(row.procedureId)
      const stands = standsOn(row, today)
      return {
        id: row.id,
        unitName: names.get(row.unitId) ?? '',
        code: row.procedure.code,
        procedureName: content?.name ?? '',
        caseName: caseNameOf(content, row.caseKey),
        decision: row.decision,
        term: termText(row.term as Term),
        steps: (row.steps as unknown as WorkflowStep[]).length,
        validFrom: formatCivilDate(row.validFrom),
        validTo: row.validTo && formatCivilDate(row.validTo),
        stands,
        warning: stands === 'PAST' ? null : warningOf(row, content, there, today),
      }
    })
    .toSorted((one, other) => vietnamese.compare(one.unitName, other.unitName) || one.code.localeCompare(other.code))
}

function standsOn({ validFrom, validTo }: Pick<Row, 'validFrom' | 'validTo'>, today: CivilDate): WorkflowRow['stands'] {
  if (validTo !== null && (validTo < today || validTo < validFrom)) return 'PAST'
  return validFrom > today ? 'LATER' : 'NOW'
}

function caseNameOf(content: ProcedureContent | undefined, caseKey: string | null): string | null {
  return caseKey === null ? null : (content?.cases?.find(({ key }) => key === caseKey)?.name ?? caseKey)
}

function warningOf(row: Row, content: ProcedureContent | undefined, there: ReadonlySet<string>, today: CivilDate): string | null {
  if (!content) return 'Thủ tục không còn hiệu lực.'
  const { term } = termInForce(content, row.validFrom > today ? row.validFrom : today, row.caseKey ?? undefined)
  if (!term) return 'Thời hạn của thủ tục nay chưa rõ, nên hồ sơ mới không theo quy trình này.'
  if (!hasSameTerm(term, row.term as Term)) {
    return `Thời hạn của thủ tục nay là ${termText(term)}, nên hồ sơ mới không theo quy trình này. Cần quyết định mới.`
  }
  const gone = (row.steps as unknown as WorkflowStep[]).some(({ unit }) => unit !== 'RECEIVING' && unit !== 'DECIDING' && !there.has(unit))
  return gone ? 'Có bước thuộc đơn vị không còn, nên hồ sơ mới không theo quy trình này.' : null
}

async function contentsOf(procedureIds: readonly string[], date: CivilDate): Promise<Map<string, ProcedureContent>> {
  const versions = await db.procedureVersion.findMany({
    where: { procedureId: { in: [...procedureIds] }, ...inForceOn(date) },
    orderBy: { number: 'asc' },
    select: { procedureId: true, content: true },
  })
  return new Map(versions.map((version) => [version.procedureId, version.content as unknown as ProcedureContent]))
}

/** Procedures whose term a decision shortens now, and for which no process is in force anywhere: the decision has no process yet. */
export async function listDecisionsWithoutProcess(viewer: StaffViewer): Promise<{ code: string; name: string; decision: string }[]> {
  assertMayRead(viewer)
  const today = civilDateOf(clock.now())
  const versions = await db.procedureVersion.findMany({
    where: {
      AND: [
        inForceOn(today),
        { procedure: { workflows: { none: validOn(today) } } },
        { content: { path: ['localTerm', 'decision'], string_contains: '' } },
      ],
    },
    orderBy: { name: 'asc' },
    select: { content: true, procedure: { select: { code: true } } },
  })
  return versions.flatMap(({ content: json, procedure }) => {
    const content = json as unknown as ProcedureContent
    const { local } = termInForce(content, today)
    return local && local.term.unit !== 'SAME_DAY' ? [{ code: procedure.code, name: content.name, decision: local.decision }] : []
  })
}

/** One process with its steps, those before and after it for the same unit, procedure and case, and how many dossiers follow it. Null when there is none. */
export async function findWorkflowView(viewer: StaffViewer, id: string) {
  assertMayRead(viewer)
  const row = isId(id) ? await db.workflow.findUnique({ where: { id }, select }) : null
  if (!row) return null
  const { procedureId, unitId, caseKey } = row
  const [others, dossiers] = await Promise.all([
    db.workflow.findMany({ where: { procedureId, unitId, caseKey }, orderBy: { validFrom: 'desc' }, select }),
    db.dossier.count({ where: { workflowId: id, step: { not: null } } }),
  ])
  const described = await describe(others)
  const steps = row.steps as unknown as WorkflowStep[]
  const names = await namesOfUnits(steps.map(({ unit }) => unit).filter((unit) => isId(unit)))
  const { unit: termUnit } = row.term as Term
  return {
    ...described.find((one) => one.id === id)!,
    unitId,
    caseKey,
    dossiers,
    stepRows: steps.map((step): StepRow => ({
      name: step.name,
      who: stepRoleNames[step.role],
      unitName: unitNames[step.unit] ?? names.get(step.unit) ?? '',
      part: amountText(step.amount, termUnit),
      needs: step.needs.map((need) => stepNeedNames[need]),
    })),
    others: described.filter((one) => one.id !== id),
  }
}

const unitNames: Record<string, string> = { RECEIVING: 'Nơi nhận hồ sơ', DECIDING: 'Nơi giải quyết' }

/** What the form needs to begin: null when there is no such procedure or unit. `copyId` names a process whose steps it begins with. */
export async function findWorkflowStart(
  viewer: StaffViewer,
  { code, unitId, copyId }: { code: string; unitId: string; copyId?: string },
): Promise<WorkflowStart | null> {
  assertMayEdit(viewer)
  const today = civilDateOf(clock.now())
  const [version, units, copied] = await Promise.all([
    db.procedureVersion.findFirst({
      where: { procedure: { code }, ...inForceOn(today) },
      orderBy: { number: 'desc' },
      select: { procedureId: true, content: true },
    }),
    listUnitsOn(db, today),
    copyId && isId(copyId) ? db.workflow.findUnique({ where: { id: copyId }, select }) : null,
  ])
  const unit = units.find((one) => one.id === unitId)
  if (!version || !unit) return null
  const content = version.content as unknown as ProcedureContent
  const termOf = (key?: string) => termInForce(content, today, key).term
  const inWords = (term: Term | undefined) => (term ? termText(term) : 'thời hạn chưa rõ')
  const cases = [
    { key: '', name: 'Mọi trường hợp chưa có quy trình riêng', term: termOf() },
    ...(content.cases ?? []).map(({ key, name }) => ({ key, name, term: termOf(key) })),
  ]
  const copyable = await db.workflow.findMany({ where: { procedureId: version.procedureId, ...validOn(today) }, select })
  const draft: Draft = {
    caseKey: copied && cases.some(({ key }) => key === copied.caseKey) ? (copied.caseKey ?? '') : '',
    number: '',
    decidedOn: '',
    validFrom: '',
    steps: copied
      ? (copied.steps as unknown as WorkflowStep[]).map((step) => ({
          ...step,
          needs: [...step.needs],
          amount: String(step.amount).replace('.', ','),
        }))
      : firstSteps.map((step) => ({ ...step })),
  }
  return {
    code,
    name: content.name,
    unitId,
    unitName: unit.name,
    draft,
    cases: cases.map(({ key, name, term }) => ({ key, label: `${name} (${inWords(term)})`, amount: term?.amount ?? null })),
    units: units
      .filter(({ kind }) => kind !== 'PRACTICE')
      .map(({ id, name }) => ({ id, name }))
      .toSorted((one, other) => new Intl.Collator('vi').compare(one.name, other.name)),
    copyable: (await describe(copyable)).map(({ id, unitName, caseName, decision }) => ({
      id,
      name: [unitName, caseName, decision].filter(Boolean).join(', '),
    })),
  }
}
/** Units whose process a dossier can follow: those with a desk and those above them. */
export async function listProcessUnits(viewer: StaffViewer): Promise<{ id: string; name: string }[]> {
  assertMayRead(viewer)
  const today = civilDateOf(clock.now())
  const periods = await db.unitPeriod.findMany({
    where: { AND: [validOn(today), { kind: { not: 'PRACTICE' } }] },
    select: { unitId: true, name: true, parentId: true, agencyCode: true, hasDesk: true },
  })
  const desks = periods.filter(({ agencyCode, hasDesk }) => agencyCode !== null || hasDesk)
  const above = new Set(desks.map(({ parentId }) => parentId))
  return periods
    .filter((period) => desks.includes(period) || above.has(period.unitId))
    .map(({ unitId, name }) => ({ id: unitId, name }))
    .toSorted((one, other) => new Intl.Collator('vi').compare(one.name, other.name))
}
