import { randomUUID } from 'node:crypto'
import type { StaffViewer } from '@/lib/auth/roles'
import { defaultSecondFactorRoles } from '@/lib/auth/second-factor-roles'
import { addDays, civilDateOf, formatCivilDate } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { db } from '@/lib/db/client'
import { freeCode, makeContentForm, makeDraft, makePublished, makeScheduled } from './catalogue'
import { makeImportItem } from './catalogue-imports'
import { makeDirective } from './directives'
import { makeAsked, makeOnChain, makeOnStep } from './dossiers-on-way'
import { makeOfficer, unitIdOf } from './fixtures'
import { commune, type DossierStage, makeDossier, neighbour, office, type Practice, targetOf, workingDayIn } from './practice'
import { makeMerger } from './mergers'
import { makeLaterWorkflow } from './workflows'
import type { Viewer } from './viewers'

export type Stage = { mine: Practice; officer: StaffViewer }
export type Fields = Record<string, string | number | readonly string[]>

export type ActionRow = {
  /** The page that holds the form. */
  page: (stage: Stage) => string
  /** Makes what the action is about, and answers the fields of a form that is right in everything but who sends it. */
  fields: (stage: Stage) => Promise<Fields>
  /** Who may. The first of them does it in the end, so that the fields are known to be right. */
  may: readonly Viewer[]
  done?: RegExp
  /** What others with a session are answered, where it is not a refusal. */
  otherwise?: RegExp
}

const refused = /"code":"(not_found|forbidden)"/
export const otherwiseOf = (row: ActionRow) => row.otherwise ?? refused
export const doneOf = (row: ActionRow) => row.done ?? /[?&]xong=/

const dossierAction = (from: DossierStage, more: Fields = {}, done?: RegExp): ActionRow => ({
  page: ({ mine }) => `/can-bo/ho-so/${mine.dossier.id}`,
  fields: async ({ mine, officer }) => ({ ...(await targetOf(await makeDossier(mine, from, officer))), ...more }),
  may: ['officer'],
  ...(done ? { done } : {}),
})

const chainAction = (stage: Parameters<typeof makeOnChain>[2], more: Fields = {}): ActionRow => ({
  ...dossierAction('IN_PROCESS'),
  fields: async ({ mine, officer }) => ({ ...(await targetOf(await makeOnChain(mine, officer, stage))), ...more }),
})

const feedbackAction = (more: () => Promise<Fields>): ActionRow => ({
  page: ({ mine }) => `/can-bo/phan-anh/${mine.feedback.id}`,
  fields: async ({ mine }) => {
    const { id, version } = await db.feedback.findUniqueOrThrow({ where: { id: mine.feedback.id } })
    return { feedbackId: id, version, ...(await more()) }
  },
  may: ['focalPoint'],
})

const announcementAction = (state: { publishedAt?: Date }, more: (mark: string) => Fields = () => ({})): ActionRow => ({
  page: () => `/can-bo/thong-bao/${randomUUID()}`,
  fields: async ({ mine }) => {
    const id = randomUUID()
    const title = `Thông báo ${mine.mark}`
    await db.announcement.create({
      data: { id, slug: `thuc-hanh-${id}`, title, body: 'Thực hành', createdAt: clock.now(), ...state },
    })
    return { id, version: 0, ...more(mine.mark) }
  },
  may: ['focalPoint', 'administrator'],
})

/** By the officer, to the officer's unit. */
const directiveAction = (answered: boolean, more: (dueOn: string) => Fields = () => ({})): ActionRow => ({
  page: () => `/can-bo/chi-dao/${randomUUID()}`,
  fields: async ({ mine, officer }) => {
    const dueOn = await workingDayIn(mine.unitId, 10)
    return { id: await makeDirective(mine, officer, dueOn, answered), version: 0, ...more(dueOn) }
  },
  may: ['officer'],
})

/** About the account of somebody else of the same office, named by the mark. */
const accountAction = (
  more: (account: { accountId: string; sessionId: string }, stage: Stage) => Promise<Fields>,
  state = {},
): ActionRow => ({
  page: () => `/can-bo/nhan-su/${randomUUID()}`,
  fields: async (stage) => {
    const { accountId, sessionId } = await makeOfficer(neighbour, ['SPECIALIST'])
    await db.staffAccount.update({ where: { id: accountId }, data: { fullName: `Cán bộ ${stage.mine.mark}`, ...state } })
    return more({ accountId, sessionId }, stage)
  },
  may: ['administrator'],
})

/** The page of a procedure that there is not: its forms' actions are there all the same. */
const catalogueAction = (fields: ActionRow['fields'], doer: 'catalogueEditor' | 'approver' = 'catalogueEditor'): ActionRow => ({
  page: () => '/can-bo/thu-tuc/9.999999',
  fields,
  may: [doer],
})

const importAction = (doers: ActionRow['may'], more: Fields = {}, kind: 'ADDED' | 'CHANGED' = 'ADDED'): ActionRow => ({
  page: () => `/can-bo/thu-tuc/nhap/${randomUUID()}`,
  fields: async ({ mine }) => {
    const { importId, itemId } = await makeImportItem(mine.mark, kind)
    return { importId, itemId, ...more }
  },
  may: doers,
})

const unitAction = (fields: ActionRow['fields']): ActionRow => ({
  page: ({ mine }) => `/can-bo/cai-dat/${mine.unitId}`,
  fields,
  may: ['administrator'],
})

const mergerAction = (more: (merger: Awaited<ReturnType<typeof makeMerger>>) => Promise<Fields>): ActionRow => ({
  page: () => `/can-bo/sap-xep/${randomUUID()}`,
  fields: async ({ mine }) => more(await makeMerger(randomUUID().slice(0, 8), mine.unitId)),
  may: ['administrator'],
})
/** A Monday of which no page tells. */
const farMonday = '2099-01-05'

/** What anyone may call and only a secret opens: with a wrong one it opens nothing to anybody. */
const guarded = (page: string, fields: (mine: Practice) => Fields, otherwise: RegExp): ActionRow => ({
  page: () => page,
  fields: async ({ mine }) => fields(mine),
  may: [],
  otherwise,
})

const dateIn = (days: number) => formatCivilDate(addDays(civilDateOf(clock.now()), days))
const dateAfter = (days: number) => new Date(clock.now().getTime() + days * 86_400_000)
const password = 'con trâu đi trước'
const ownProof = guarded('/can-bo/bao-mat', () => ({ code: '000000' }), /"code":"(unauthenticated|invalid|conflict)"/)

/** Every action, by its frozen name. An action without a row fails the test. */
export const actions: Record<string, ActionRow> = {
  'lib/dossiers/actions.ts#receiveAction': dossierAction('SUBMITTED'),
  'lib/dossiers/actions.ts#refuseAction': dossierAction('SUBMITTED', { reason: 'Lý do thực hành.' }),
  'lib/dossiers/actions.ts#startAction': dossierAction('RECEIVED'),
  'lib/dossiers/correction-actions.ts#correctReceptionAction': {
    ...dossierAction('RECEIVED'),
    page: ({ mine }) => `/can-bo/ho-so/${mine.dossier.id}/sua-tiep-nhan`,
    fields: async ({ mine, officer }) => ({
      ...(await targetOf(await makeDossier(mine, 'RECEIVED', officer))),
      versionId: mine.procedure.versionId,
      fullName: `Người Thực Hành ${mine.mark}`,
      resultMethod: 'POST',
      reason: 'Ghi nhầm.',
    }),
  },
  'lib/dossiers/hand-over-actions.ts#passOnAction': {
    ...dossierAction('IN_PROCESS'),
    fields: async ({ mine, officer }) => targetOf(await makeOnStep(mine, officer, 'TO_PASS_ON')),
  },
  'lib/dossiers/hand-over-actions.ts#acknowledgeAction': {
    ...dossierAction('IN_PROCESS'),
    fields: async ({ mine, officer }) => targetOf(await makeOnStep(mine, officer, 'TO_ACKNOWLEDGE')),
  },
  'lib/dossiers/hand-over-actions.ts#assignAction': {
    ...dossierAction('IN_PROCESS'),
    fields: async ({ mine, officer }) => ({
      ...(await targetOf(await makeDossier(mine, 'IN_PROCESS', officer))),
      assigneeId: (await makeOfficer(commune, ['SPECIALIST'])).accountId,
    }),
  },
  'lib/dossiers/hand-over-actions.ts#askOpinionAction': {
    ...dossierAction('IN_PROCESS'),
    fields: async ({ mine, officer }) => ({
      ...(await targetOf(await makeDossier(mine, 'IN_PROCESS', officer))),
      unitId: await unitIdOf(neighbour),
      question: 'Có tranh chấp không?',
      days: '2',
    }),
  },
  'lib/dossiers/hand-over-actions.ts#giveOpinionAction': {
    ...dossierAction('IN_PROCESS'),
    fields: async ({ mine, officer }) => ({ ...(await makeAsked(mine, officer)), stance: 'AGREED', answer: 'Không.' }),
    may: ['neighbour'],
  },
  'lib/dossiers/hand-over-actions.ts#closeOpinionAction': {
    ...dossierAction('IN_PROCESS'),
    fields: async ({ mine, officer }) => ({ ...(await makeAsked(mine, officer)), text: 'Đã hỏi qua điện thoại.' }),
  },
  'lib/dossiers/private-note-actions.ts#addPrivateNoteAction': dossierAction('RECEIVED', { text: 'Ghi chú thực hành.' }),
  'lib/dossiers/queue-actions.ts#stepManyAction': {
    page: () => '/can-bo',
    fields: async ({ mine, officer }) => {
      const { dossierId, version } = await targetOf(await makeDossier(mine, 'RECEIVED', officer))
      return { step: 'start', target: [`${dossierId}:${version}`] }
    },
    may: ['officer'],
    done: /"refused":\[\]/,
    // Each dossier has an answer of its own.
    otherwise: /"done":\[\].*"code":null/,
  },
  'lib/dossiers/actions.ts#withdrawAction': dossierAction('RECEIVED', { text: 'Người nộp xin rút.' }),
  'lib/dossiers/actions.ts#reissueSecretAction': dossierAction('RECEIVED', { cardSeen: '1' }, /"ok":true,"data":\{"secret"/),
  'lib/dossiers/actions.ts#requestSupplementAction': dossierAction('IN_PROCESS', { text: 'Bổ sung bản chính.' }),
  'lib/dossiers/actions.ts#recordSupplementAction': dossierAction('AWAITING_SUPPLEMENT'),
  'lib/dossiers/actions.ts#askCorrectionAction': dossierAction('SUBMITTED', { text: 'Chụp lại tờ khai.' }),
  'lib/dossiers/actions.ts#recordCorrectionAction': dossierAction('CORRECTION'),
  'lib/dossiers/actions.ts#requestFurtherSupplementAction': dossierAction('SUPPLEMENTED', { text: 'Bổ sung nữa.', why: 'Lần trước sót.' }),
  'lib/dossiers/decision-actions.ts#draftDecisionAction': chainAction('TO_DRAFT', { outcome: 'GRANTED' }),
  'lib/dossiers/decision-actions.ts#approveDecisionAction': chainAction('TO_APPROVE'),
  'lib/dossiers/decision-actions.ts#signDecisionAction': chainAction('TO_SIGN'),
  'lib/dossiers/decision-actions.ts#sendBackAction': chainAction('TO_SIGN', { text: 'Sai tên.' }),
  'lib/dossiers/decision-actions.ts#numberDecisionAction': chainAction('TO_NUMBER', { number: '/QĐ-TH' }),
  'lib/dossiers/decision-actions.ts#signSelectedAction': {
    page: () => '/can-bo/ky',
    fields: async ({ mine, officer }) => {
      const { dossierId, version } = await targetOf(await makeOnChain(mine, officer, 'TO_SIGN'))
      return { task: `signDecision:${dossierId}:${version}` }
    },
    may: ['officer'],
    done: /"refusal":null/,
    otherwise: /"refusal":"Không tìm thấy hồ sơ/,
  },
  'lib/results/actions.ts#revokeResultAction': {
    ...dossierAction('DECIDED'),
    fields: async ({ mine, officer }) => {
      const dossierId = await makeDossier(mine, 'DECIDED', officer)
      const { id } = await db.result.findFirstOrThrow({ where: { dossierId } })
      return { ...(await targetOf(dossierId)), resultId: id, reason: 'MISTAKE', text: 'Ghi sai tên.' }
    },
  },
  'lib/dossiers/actions.ts#reissueResultAction': {
    ...dossierAction('DECIDED'),
    fields: async ({ mine, officer }) => {
      const dossierId = await makeDossier(mine, 'DECIDED', officer)
      await db.result.updateMany({ where: { dossierId }, data: { revokedAt: clock.now(), revokedReason: 'MISTAKE' } })
      return { ...(await targetOf(dossierId)), outcome: 'GRANTED', number: `${randomUUID().slice(0, 8)}-TH` }
    },
  },
  'lib/dossiers/actions.ts#demandFeeAction': dossierAction('IN_PROCESS', { feeKind: 'FEE', feeName: 'Bản sao', feeAmount: '8.000' }),
  'lib/dossiers/actions.ts#recordPaymentAction': dossierAction('AWAITING_PAYMENT', { method: 'CASH', receiptNumber: '0001' }),
  'lib/dossiers/actions.ts#waiveFeeAction': dossierAction('AWAITING_PAYMENT', { text: 'Hộ nghèo, đã xem giấy.' }),
  'lib/dossiers/actions.ts#collectFeeAction': dossierAction('RECEIVED', {
    feeKind: 'FEE',
    feeName: 'Bản sao',
    feeAmount: '8.000',
    method: 'CASH',
    receiptNumber: '0002',
  }),
  'lib/dossiers/actions.ts#draftExtensionAction': {
    ...dossierAction('IN_PROCESS'),
    fields: async ({ mine, officer }) => ({
      ...(await targetOf(await makeDossier(mine, 'IN_PROCESS', officer))),
      reason: 'OTHER',
      dueOn: await workingDayIn(mine.unitId, 40),
      text: 'Xin lỗi.',
    }),
  },
  'lib/dossiers/actions.ts#signExtensionAction': dossierAction('APOLOGY'),
  'lib/dossiers/actions.ts#rejectExtensionAction': dossierAction('APOLOGY', { text: 'Giải quyết kịp.' }),
  'lib/dossiers/actions.ts#stopAction': dossierAction('IN_PROCESS', { text: 'Người nộp không còn nhu cầu.' }),
  'lib/dossiers/actions.ts#decideAction': dossierAction('IN_PROCESS', { outcome: 'GRANTED', number: '1/GXN' }),
  'lib/dossiers/actions.ts#confirmResultAction': dossierAction('DECIDED'),
  'lib/dossiers/actions.ts#handOverAction': {
    ...dossierAction('DECIDED'),
    fields: async ({ mine }) => ({ ...(await targetOf(mine.dossier.id)), method: 'COUNTER' }),
  },
  'lib/dossiers/actions.ts#takeInAction': {
    page: () => '/can-bo/quay',
    fields: async ({ mine }) => ({
      transactionId: randomUUID(),
      versionId: mine.procedure.versionId,
      procedureCode: mine.procedure.code,
      unitId: mine.unitId,
      fullName: `Người Thực Hành ${mine.mark}`,
    }),
    may: ['officer'],
    done: /\/giay-hen\?moi=1/,
  },
  'lib/dossiers/actions.ts#findDossiersAction': {
    page: () => '/can-bo/tim',
    // One that nobody else was asked about.
    fields: async ({ mine, officer }) => {
      const { code } = await db.dossier.findUniqueOrThrow({
        where: { id: await makeDossier(mine, 'RECEIVED', officer) },
        select: { code: true },
      })
      return { q: code! }
    },
    may: ['officer'],
    done: /"rows":\[\{/,
    otherwise: /"rows":\[\]/,
  },

  'lib/directives/actions.ts#giveDirectiveAction': {
    page: () => '/can-bo/chi-dao/moi',
    fields: async ({ mine }) => ({
      unitId: mine.unitId,
      text: `Chỉ đạo ${mine.mark}`,
      dueOn: await workingDayIn(mine.unitId, 10),
    }),
    may: ['officer'],
  },
  'lib/directives/actions.ts#answerDirectiveAction': directiveAction(false, () => ({ answer: 'Đã làm' })),
  'lib/directives/actions.ts#sendBackDirectiveAction': directiveAction(true, (dueOn) => ({ reason: 'Chưa đủ', dueOn })),
  'lib/directives/actions.ts#closeDirectiveAction': directiveAction(false),
  'lib/feedback/actions.ts#assignFeedbackAction': feedbackAction(async () => ({
    assigneeId: (await makeOfficer(office, ['FOCAL_POINT'])).accountId,
  })),
  'lib/feedback/actions.ts#answerFeedbackAction': feedbackAction(async () => ({ answer: 'Văn phòng trả lời.' })),
  'lib/feedback/actions.ts#closeFeedbackAction': feedbackAction(async () => ({})),
  'lib/feedback/actions.ts#trackFeedbackAction': guarded(
    '/phan-anh/tra-cuu',
    ({ feedback }) => ({ code: feedback.code, secret: '0000-0000-0000-0000' }),
    /"code":"not_found"/,
  ),

  'lib/announcements/actions.ts#createAnnouncementAction': {
    page: () => '/can-bo/thong-bao/moi',
    fields: async ({ mine }) => ({ title: `Thông báo mới ${mine.mark}`, body: 'Thực hành' }),
    may: ['focalPoint', 'administrator'],
  },
  'lib/announcements/actions.ts#editAnnouncementAction': announcementAction({}, (mark) => ({ title: `Đã sửa ${mark}`, body: 'Đã sửa' })),
  'lib/announcements/actions.ts#publishAnnouncementAction': announcementAction({}),
  'lib/announcements/actions.ts#withdrawAnnouncementAction': announcementAction({ publishedAt: new Date(0) }),

  'lib/catalogue-imports/actions.ts#acceptImportItemAction': importAction(['approver']),
  'lib/catalogue-imports/actions.ts#acceptEditorialAction': importAction(['approver'], {}, 'CHANGED'),
  'lib/catalogue-imports/actions.ts#skipImportItemAction': importAction(['catalogueEditor', 'approver'], { reason: 'Lý do thực hành.' }),
  'lib/catalogue-imports/actions.ts#draftImportItemAction': importAction(['catalogueEditor']),
  'lib/procedures/actions.ts#startProcedureAction': {
    ...catalogueAction(async ({ mine }) => ({
      code: freeCode(),
      name: `Thủ tục mới ${mine.mark}`,
      field: 'Thực hành',
    })),
    page: () => '/can-bo/thu-tuc/moi',
  },
  'lib/procedures/actions.ts#startDraftAction': catalogueAction(async ({ mine }) => ({ code: await makePublished(mine.mark) })),
  'lib/procedures/actions.ts#startRepealAction': catalogueAction(async ({ mine }) => ({ code: await makePublished(mine.mark) })),
  'lib/procedures/actions.ts#planDraftAction': catalogueAction(async ({ mine }) => ({
    ...(await makeDraft(mine.mark)),
    change: 'NEW',
    changeNote: 'Thực hành.',
  })),
  'lib/procedures/actions.ts#saveContentAction': {
    ...catalogueAction(({ mine }) => makeContentForm(mine.mark)),
    page: () => '/can-bo/thu-tuc/9.999999/soan',
  },
  'lib/procedures/actions.ts#autosaveContentAction': {
    ...catalogueAction(({ mine }) => makeContentForm(mine.mark)),
    done: /"ok":true,"data":\{"revision":3/,
    page: () => '/can-bo/thu-tuc/9.999999/soan',
  },
  'lib/procedures/actions.ts#discardDraftAction': catalogueAction(({ mine }) => makeDraft(mine.mark)),
  'lib/procedures/actions.ts#takeBackDraftAction': catalogueAction(({ mine }) => makeDraft(mine.mark, 'IN_REVIEW')),
  'lib/procedures/actions.ts#returnDraftAction': catalogueAction(
    async ({ mine }) => ({ ...(await makeDraft(mine.mark, 'IN_REVIEW')), reason: 'Xem lại phí.' }),
    'approver',
  ),
  'lib/procedures/actions.ts#approveDraftAction': catalogueAction(({ mine }) => makeDraft(mine.mark, 'IN_REVIEW'), 'approver'),
  'lib/procedures/actions.ts#withdrawScheduledAction': catalogueAction(
    async ({ mine }) => ({ ...(await makeScheduled(mine.mark)), reason: 'Ghi nhầm ngày.' }),
    'approver',
  ),
  'lib/procedures/actions.ts#recordCheckAction': {
    ...catalogueAction(async ({ mine }) => {
      const code = await makePublished(mine.mark)
      const { id: versionId } = await db.procedureVersion.findFirstOrThrow({ where: { procedure: { code } }, select: { id: true } })
      return { code, versionId, source: 'Văn bản thực hành' }
    }),
    may: ['catalogueEditor', 'approver'],
    page: () => '/can-bo/thu-tuc/9.999999/doi-chieu',
  },
  'lib/procedures/actions.ts#assignOwnerAction': {
    ...catalogueAction(async ({ mine }) => ({
      code: await makePublished(mine.mark),
      ownerId: (await makeOfficer(office, ['SPECIALIST'])).accountId,
    })),
    may: ['catalogueEditor', 'approver'],
    page: () => '/can-bo/thu-tuc/9.999999/doi-chieu',
  },
  'lib/procedures/actions.ts#assignFieldOwnerAction': {
    ...catalogueAction(async ({ mine }) => {
      const { field } = await db.procedureVersion.findFirstOrThrow({
        where: { procedure: { code: await makePublished(mine.mark) } },
        select: { field: true },
      })
      return { field, ownerId: '' }
    }),
    may: ['catalogueEditor', 'approver'],
    page: () => '/can-bo/thu-tuc/tinh-trang',
  },
  'lib/procedures/actions.ts#markRepealedByLawAction': {
    ...catalogueAction(async ({ mine }) => ({ code: await makePublished(mine.mark), on: '05/09/2026', by: 'Luật thực hành' })),
    may: ['catalogueEditor', 'approver'],
    page: () => '/can-bo/thu-tuc/9.999999/doi-chieu',
  },
  'lib/procedures/actions.ts#addOfferingAction': {
    ...catalogueAction(async ({ mine }) => ({
      code: await makePublished(mine.mark),
      receiver: mine.unitId,
      decidedById: '',
      validFrom: dateIn(1),
    })),
    may: ['catalogueEditor', 'approver'],
    page: () => '/can-bo/thu-tuc/9.999999/noi-nhan',
  },
  'lib/procedures/actions.ts#endOfferingAction': {
    ...catalogueAction(async ({ mine }) => {
      const { id: procedureId } = await db.procedure.findUniqueOrThrow({ where: { code: await makePublished(mine.mark) } })
      const offeringId = randomUUID()
      await db.offering.create({ data: { id: offeringId, procedureId, unitId: mine.unitId, validFrom: '2020-01-01' } })
      return { offeringId, lastDay: dateIn(1) }
    }),
    may: ['catalogueEditor', 'approver'],
    page: () => '/can-bo/thu-tuc/9.999999/noi-nhan',
  },

  'lib/workflows/actions.ts#saveWorkflowAction': {
    page: () => '/can-bo/quy-trinh/moi',
    fields: async ({ mine }) => {
      const row = { stepName: 'Thẩm định', stepKind: 'APPRAISE', stepRole: 'SPECIALIST', stepUnit: 'DECIDING', stepAmount: '3' }
      const code = await makePublished(mine.mark)
      return { press: 'save', code, unitId: mine.unitId, number: `1/${mine.mark}`, decidedOn: dateIn(0), validFrom: dateIn(1), ...row }
    },
    may: ['catalogueEditor', 'administrator'],
  },
  'lib/workflows/actions.ts#endWorkflowAction': {
    page: () => `/can-bo/quy-trinh/${randomUUID()}`,
    fields: async ({ mine }) => ({ workflowId: await makeLaterWorkflow(mine.unitId, mine.procedure.versionId), lastDay: dateIn(1) }),
    may: ['catalogueEditor', 'administrator'],
  },

  'lib/search-words/actions.ts#teachSynonymAction': {
    page: () => '/can-bo/thu-tuc/tim-kiem',
    fields: async ({ mine }) => ({ phrase: `từ ${mine.mark}`, meaning: 'khai sinh' }),
    may: ['focalPoint', 'catalogueEditor', 'approver'],
  },
  'lib/search-words/actions.ts#removeSynonymAction': {
    page: () => '/can-bo/thu-tuc/tim-kiem',
    fields: async ({ mine }) => {
      const id = randomUUID()
      const phrase = `bỏ ${mine.mark}`
      await db.searchSynonym.create({
        data: { id, phrase, folded: phrase, meaning: 'khai tử', createdAt: clock.now(), createdById: randomUUID() },
      })
      return { id }
    },
    may: ['focalPoint', 'catalogueEditor', 'approver'],
  },

  'lib/staff/actions.ts#inviteStaffAction': {
    page: () => '/can-bo/nhan-su/moi',
    fields: async ({ mine }) => ({
      login: `moi.${mine.mark}`,
      fullName: `Người mới ${mine.mark}`,
      unitId: mine.unitId,
      preset: 'COMMUNE_DESK',
      validFrom: dateIn(0),
      decision: 'Quyết định thực hành ngày 01/01/2026',
    }),
    may: ['administrator'],
    done: /"ok":true,"data":\{.*"code"/,
  },
  'lib/staff/actions.ts#inviteAgainAction': {
    ...accountAction(async ({ accountId }) => ({ accountId })),
    done: /"ok":true,"data":\{.*"code"/,
  },
  'lib/staff/actions.ts#giveRightsAction': accountAction(async ({ accountId }, { mine }) => ({
    accountId,
    unitId: mine.unitId,
    preset: 'COMMUNE_DESK',
    validFrom: dateIn(0),
    decision: 'Quyết định thực hành ngày 01/01/2026',
  })),
  'lib/staff/actions.ts#endRightAction': accountAction(async ({ accountId }) => ({
    assignmentId: (await db.staffAssignment.findFirstOrThrow({ where: { accountId } })).id,
    lastDay: dateIn(1),
  })),
  'lib/staff/delegation-actions.ts#delegateAction': {
    page: () => '/can-bo/vang-mat',
    fields: async () => {
      const [absent, colleague] = [await makeOfficer(neighbour, ['SPECIALIST']), await makeOfficer(neighbour, ['SPECIALIST'])]
      return {
        fromId: absent.accountId,
        toId: colleague.accountId,
        unitId: await unitIdOf(neighbour),
        validFrom: dateIn(0),
        validTo: dateIn(1),
        reason: 'Thực hành',
      }
    },
    // The neighbour's officer heads that very unit.
    may: ['administrator', 'neighbour'],
  },
  'lib/staff/delegation-actions.ts#endDelegationAction': {
    page: () => '/can-bo/vang-mat',
    fields: async () => {
      const [absent, colleague] = [await makeOfficer(neighbour, ['SPECIALIST']), await makeOfficer(neighbour, ['SPECIALIST'])]
      const delegationId = randomUUID()
      await db.delegation.create({
        data: {
          id: delegationId,
          fromId: absent.accountId,
          toId: colleague.accountId,
          unitId: await unitIdOf(neighbour),
          validFrom: '2000-01-01',
          validTo: '2999-01-01',
          reason: 'Thực hành',
          createdAt: clock.now(),
          createdById: absent.accountId,
        },
      })
      return { delegationId }
    },
    may: ['administrator', 'neighbour'],
  },
  'lib/staff/actions.ts#disableAccountAction': accountAction(async ({ accountId }) => ({ accountId })),
  'lib/staff/actions.ts#enableAccountAction': accountAction(async ({ accountId }) => ({ accountId }), { disabledAt: new Date(0) }),
  'lib/staff/actions.ts#endSessionsAction': accountAction(async ({ accountId }) => ({ accountId })),
  // One's own sessions only: that of somebody else stays open, whoever asks.
  'lib/staff/actions.ts#endOwnSessionAction': {
    ...accountAction(async ({ sessionId }) => ({ sessionId })),
    page: () => '/can-bo/phien',
    may: [],
    otherwise: /xong=phien|"code":"not_found"/,
  },
  'lib/staff/actions.ts#signInAction': {
    ...accountAction(async ({ accountId }) => {
      const { login } = await db.staffAccount.findUniqueOrThrow({ where: { id: accountId } })
      return { login, password }
    }),
    page: () => '/can-bo/dang-nhap',
    may: [],
    otherwise: /"code":"(invalid|unauthenticated)"/,
  },
  'lib/staff/actions.ts#unlockAccountAction': accountAction(async ({ accountId }) => ({ accountId }), { lockedUntil: dateAfter(1) }),
  'lib/staff/actions.ts#resetSecondFactorAction': accountAction(async ({ accountId }) => ({ accountId }), {
    totpSecret: 'practice',
    totpSince: new Date(0),
  }),
  // As they are: other journeys go on beside this one.
  'lib/staff/actions.ts#setSecondFactorRolesAction': {
    page: () => '/can-bo/cai-dat/bao-mat',
    fields: async () => ({ roles: defaultSecondFactorRoles }),
    may: ['administrator'],
  },
  // About one's own account alone: there is nothing in the form that could name another.
  'lib/staff/actions.ts#startSecondFactorAction': guarded('/can-bo/bao-mat', () => ({}), /bao-mat|"code":"(unauthenticated|conflict)"/),
  'lib/staff/actions.ts#confirmSecondFactorAction': ownProof,
  'lib/staff/actions.ts#renewRecoveryCodesAction': ownProof,
  'lib/staff/actions.ts#removeSecondFactorAction': ownProof,
  'lib/staff/actions.ts#secondStepAction': guarded('/can-bo/dang-nhap/xac-nhan', () => ({ code: '000000' }), /"code":"unauthenticated"/),
  'lib/practice/actions.ts#startPracticeAction': guarded('/can-bo/thuc-hanh', () => ({}), /"code":"unauthenticated"/),
  'lib/practice/actions.ts#leavePracticeAction': guarded('/can-bo/thuc-hanh', () => ({}), /xong=thoi|"code":"unauthenticated"/),
  'lib/staff/actions.ts#signOutAction': guarded('/can-bo/dang-nhap', () => ({}), /dang-nhap/),
  'lib/staff/actions.ts#changePasswordAction': guarded(
    '/can-bo/doi-mat-khau',
    () => ({ currentPassword: 'đoán mò', newPassword: password, repeatPassword: password }),
    /"code":"(invalid|unauthenticated|conflict)"/,
  ),
  'lib/staff/actions.ts#acceptInvitationAction': guarded(
    '/can-bo/loi-moi',
    () => ({ code: '0000-0000-0000-0000', newPassword: password, repeatPassword: password }),
    /"code":"(invalid|not_found)"/,
  ),

  'lib/submissions/actions.ts#lookUpDossierAction': guarded(
    '/tra-cuu',
    ({ dossier }) => ({ ma: dossier.requestId, bimat: '0000-0000-0000-0000' }),
    /"code":"invalid"/,
  ),

  'lib/settings/actions.ts#declareSetupAction': {
    page: () => '/can-bo/cai-dat',
    fields: async () => ({ done: 'no' }),
    may: ['administrator'],
  },
  'lib/mergers/actions.ts#enterMergerAction': {
    page: () => '/can-bo/sap-xep/moi',
    fields: async ({ mine }) => {
      const { fromId, toId } = await makeMerger(randomUUID().slice(0, 8), mine.unitId)
      return { name: `Sắp xếp ${mine.mark}`, effectiveOn: dateIn(2), source: 'Nghị quyết thực hành', ends: [fromId], successor: toId }
    },
    may: ['administrator'],
  },
  'lib/mergers/actions.ts#addMergerRuleAction': mergerAction(async ({ mergerId, version, toId }) => ({ mergerId, version, to: toId })),
  'lib/mergers/actions.ts#removeMergerRuleAction': mergerAction(async ({ mergerId, version }) => ({ mergerId, version, rule: 0 })),
  'lib/mergers/actions.ts#chooseForDossiersAction': mergerAction(async ({ mergerId, version, toId }) => ({
    mergerId,
    version,
    dossiers: [randomUUID()],
    to: toId,
  })),
  'lib/mergers/actions.ts#runMergerAction': mergerAction(async ({ mergerId, version }) => ({ mergerId, version })),
  'lib/mergers/actions.ts#discardMergerAction': mergerAction(async ({ mergerId }) => ({ mergerId })),
  'lib/mergers/actions.ts#grantAnewAction': mergerAction(async ({ mergerId, fromId }) => {
    const { accountId } = await makeOfficer(neighbour, ['SPECIALIST'])
    const assignmentId = randomUUID()
    await db.merger.update({
      where: { id: mergerId },
      data: { summary: { rights: [{ assignmentId, accountId, unitId: fromId, role: 'SPECIALIST' }] } },
    })
    return { mergerId, rights: [assignmentId], validFrom: dateIn(1), decision: 'Quyết định thực hành ngày 01/01/2026' }
  }),
  'lib/duty/actions.ts#setDutyWeekAction': {
    page: () => '/can-bo/truc',
    fields: async ({ mine: { unitId } }) => ({ unitId, monday: farMonday }),
    may: ['officer', 'administrator'],
  },
  'lib/duty/actions.ts#copyDutyWeekAction': {
    page: () => '/can-bo/truc',
    fields: async ({ mine: { unitId }, officer }) => {
      const day = { unitId, date: addDays(farMonday, -7), accountId: officer.accountId }
      await db.dutyDay.upsert({ where: { unitId_date_accountId: day }, create: day, update: {} })
      return { unitId, monday: farMonday }
    },
    may: ['officer', 'administrator'],
  },
  'lib/units/actions.ts#editContactAction': unitAction(async ({ mine: { unitId, mark } }) => ({
    unitId,
    version: (await db.unitContact.findUnique({ where: { unitId } }))?.version ?? 0,
    address: `Thôn ${mark}`,
  })),
  'lib/units/actions.ts#setOfficeHoursAction': unitAction(async ({ mine: { unitId } }) => ({
    unitId,
    validFrom: dateIn(400),
    weekdays: '7:30-11:30, 13:30-17:00',
  })),
  'lib/units/actions.ts#endOfficeHoursAction': unitAction(async ({ mine: { unitId } }) => {
    const hoursId = randomUUID()
    await db.officeHours.create({ data: { id: hoursId, unitId, validFrom: '2999-01-01', weekdays: {} } })
    return { hoursId }
  }),
  'lib/units/actions.ts#setDifficultyAction': unitAction(async ({ mine }) => {
    await db.unitDifficulty.deleteMany({ where: { unitId: mine.unitId } })
    return { unitId: mine.unitId, decision: 'Quyết định thực hành', validFrom: '01/01/2020', validTo: '02/01/2020' }
  }),
  'lib/units/actions.ts#endDifficultyAction': unitAction(async ({ mine }) => {
    await db.unitDifficulty.deleteMany({ where: { unitId: mine.unitId } })
    const difficultyId = randomUUID()
    await db.unitDifficulty.create({
      data: { id: difficultyId, unitId: mine.unitId, validFrom: '2020-01-01', decision: 'Quyết định thực hành' },
    })
    return { difficultyId, lastDay: '02/01/2020' }
  }),
  'lib/units/actions.ts#setAgencyCodeAction': unitAction(async ({ mine: { unitId } }) => ({
    unitId,
    agencyCode: `X${(await unitIdOf(office)).slice(-6)}`,
  })),
}

/** Everything the actions could change, of these people alone, since other journeys go on beside this one. */
export async function memoryOf({ mine: { mark, unitId, feedback } }: Stage): Promise<string> {
  const contains = { contains: mark }
  const dossiers = await db.dossier.findMany({
    where: { parties: { some: { fullName: contains } } },
    include: { notes: true, papers: true, answers: true, attachments: true },
    orderBy: { id: 'asc' },
  })
  const accounts = await db.staffAccount.findMany({
    where: { fullName: contains },
    select: {
      id: true,
      passwordHash: true,
      disabledAt: true,
      lockedUntil: true,
      totpSecret: true,
      totpSince: true,
      assignments: { orderBy: { id: 'asc' } },
      invitations: { orderBy: { id: 'asc' } },
      sessions: { select: { id: true, revokedAt: true }, orderBy: { id: 'asc' } },
    },
    orderBy: { id: 'asc' },
  })
  const streams = [...dossiers, ...accounts, { id: feedback.id }, { id: unitId }].map(({ id }) => id)
  return JSON.stringify(
    {
      dossiers,
      accounts,
      feedback: await db.feedback.findUnique({ where: { id: feedback.id } }),
      imports: await db.catalogueImportItem.findMany({ where: { name: contains }, orderBy: { id: 'asc' } }),
      announcements: await db.announcement.findMany({ where: { title: contains }, orderBy: { id: 'asc' } }),
      contact: await db.unitContact.findUnique({ where: { unitId } }),
      hours: await db.officeHours.findMany({ where: { unitId }, orderBy: { id: 'asc' } }),
      unit: await db.unitPeriod.findMany({ where: { unitId }, orderBy: { id: 'asc' } }),
      directives: await db.directive.findMany({ where: { text: contains }, orderBy: { id: 'asc' } }),
      synonyms: await db.searchSynonym.findMany({ where: { phrase: contains }, orderBy: { id: 'asc' } }),
      procedures: await db.procedureVersion.findMany({ where: { name: contains }, orderBy: { id: 'asc' } }),
      settings: await db.setting.findMany({ orderBy: { key: 'asc' } }),
      events: await db.ledgerEvent.count({ where: { streamId: { in: streams } } }),
    },
    null,
    1,
  )
}
