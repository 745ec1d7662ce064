import 'server-only'
import { randomUUID } from 'node:crypto'
import type { StaffViewer } from '@/lib/auth/roles'
import { db } from '@/lib/db/client'
import { approveDecision, draftDecision, signDecision } from '@/lib/dossiers/decisions'
import { demandFee } from '@/lib/dossiers/fees'
import type { Party } from '@/lib/dossiers/parties'
import { confirmResult, decideDossier, handOverResult, startDossier, stopDossier, withdrawDossier } from '@/lib/dossiers/processing'
import { receiveDossier, refuseDossier, takeIn } from '@/lib/dossiers/reception'
import { submitDossier } from '@/lib/dossiers/submit'
import { askCorrection, requestSupplement } from '@/lib/dossiers/supplements'
import type { PracticeProcedures } from './procedures'

/** Made-up people: no such person is known, and the name says so. */
const people = ['Vàng Thị Mẩy', 'Lù Văn Sính', 'Tải Thị Pà', 'Hoàng Seo Chúng', 'Cháng Thị Dua', 'Xin Văn Páo', 'Ly Thị Xua', 'Sùng Mí Già']

type Step = (target: { dossierId: string; version: number }) => Promise<unknown>

/** Made-up dossiers in every state, made by the same commands as real ones. */
export async function fillRound(viewer: StaffViewer, unitId: string, { lasting, chain }: PracticeProcedures): Promise<void> {
  const receive: Step = (target) => receiveDossier(viewer, target)
  const start: Step = (target) => startDossier(viewer, target)
  const decide: Step = (target) =>
    decideDossier(viewer, { ...target, outcome: 'GRANTED', number: '01/TH', shared: true, text: 'Đồng ý (thực hành).', resultFileIds: [] })
  const confirm: Step = (target) => confirmResult(viewer, target)
  const online: readonly (readonly Step[])[] = [
    [],
    [],
    [(target) => askCorrection(viewer, { ...target, text: 'Chụp lại tờ khai cho rõ (thực hành).' })],
    [(target) => refuseDossier(viewer, { ...target, reason: 'Không đúng thẩm quyền (thực hành).' })],
    [receive],
    [receive, start],
    [receive, start, (target) => requestSupplement(viewer, { ...target, text: 'Bổ sung bản sao giấy tờ (thực hành).' })],
    [receive, start, (target) => demandFee(viewer, { ...target, lines: [{ kind: 'FEE', name: 'Lệ phí thực hành', amount: 8000 }] })],
    [receive, start, decide],
    [receive, start, decide, confirm],
    [receive, start, decide, confirm, (target) => handOverResult(viewer, { ...target, method: 'COUNTER' })],
    [receive, (target) => withdrawDossier(viewer, { ...target, text: 'Người nộp xin rút (thực hành).' })],
    [receive, start, (target) => stopDossier(viewer, { ...target, text: 'Người nộp không còn nhu cầu (thực hành).' })],
  ]
  for (const [index, steps] of online.entries()) {
    const { versionId } = lasting[index % lasting.length]!
    const { dossierId } = await submitDossier({
      transactionId: randomUUID(),
      versionId,
      unitId,
      resultMethod: 'COUNTER',
      parties: [personOf(index)],
      answers: {},
      files: [],
    })
    await go(dossierId, steps)
  }
  if (!chain) return
  const draft: Step = (target) => draftDecision(viewer, { ...target, outcome: 'GRANTED', text: 'Đồng ý (thực hành).' })
  const approve: Step = (target) => approveDecision(viewer, target)
  const sign: Step = (target) => signDecision(viewer, target)
  // At the counter: one on each step of its chain.
  for (const [index, steps] of [[], [start], [start, draft], [start, draft, approve], [start, draft, approve, sign]].entries()) {
    const { dossierId } = await takeIn(viewer, {
      transactionId: randomUUID(),
      versionId: chain.versionId,
      unitId,
      resultMethod: 'COUNTER',
      parties: [{ ...personOf(online.length + index), identification: 'SEEN_AT_DESK' }],
      papers: [],
      files: [],
    })
    await go(dossierId, steps)
  }
}

function personOf(index: number): Party {
  return {
    role: 'OWNER',
    kind: 'INDIVIDUAL',
    fullName: `${people[index % people.length]} (thực hành)`,
    phone: `09000000${String(index).padStart(2, '0')}`,
    address: 'Thôn Thực Hành',
  }
}

async function go(dossierId: string, steps: readonly Step[]): Promise<void> {
  for (const step of steps) {
    const { version } = await db.dossier.findUniqueOrThrow({ where: { id: dossierId }, select: { version: true } })
    await step({ dossierId, version })
  }
}
