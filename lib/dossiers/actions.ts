'use server'
import { redirect } from 'next/navigation'
import { defineAction } from '@/lib/action/define-action'
import { groupCode } from '@/lib/core/ids'
import { getOwnFiles } from './desk-files'
import { searchDesk } from './desk-queue'
import { draftExtension, rejectExtension, signExtension } from './extensions'
import { collectFee, demandFee, recordPayment, waiveFee } from './fees'
import { paperLists } from './fields'
import { intakeSchema } from './intake-schema'
import {
  confirmResult,
  decideDossier,
  handOverResult,
  reissueResult,
  reissueSecret,
  startDossier,
  stopDossier,
  withdrawDossier,
} from './processing'
import { receiveDossier, refuseDossier, takeIn } from './reception'
import { askCorrection, recordCorrection, recordSupplement, requestFurtherSupplement, requestSupplement } from './supplements'
import {
  askLists,
  askSchema,
  collectFeeSchema,
  decideSchema,
  demandFeeSchema,
  draftExtensionSchema,
  feeLists,
  findSchema,
  handOverSchema,
  recordPaymentSchema,
  rejectExtensionSchema,
  requestFurtherSupplementSchema,
  stopSchema,
  waiveFeeSchema,
  receiveSchema,
  recordSupplementSchema,
  refuseSchema,
  reissueSchema,
  stepSchema,
  withdrawSchema,
} from './schema'

export const takeInAction = defineAction(
  intakeSchema,
  async ({ viewer, input: { fileIds, procedureCode, ...intake } }) => {
    const files = await getOwnFiles(viewer, fileIds, 'PAPER')
    const { dossierId } = await takeIn(viewer, { ...intake, files })
    redirect(
      intake.atOnce
        ? `/can-bo/quay?thu-tuc=${encodeURIComponent(procedureCode)}&xong=${dossierId}`
        : `/can-bo/ho-so/${dossierId}/giay-hen?moi=1`,
    )
  },
  { lists: [...paperLists, 'fileId'] },
)

export const receiveAction = defineAction(
  receiveSchema,
  async ({ viewer, input }) => {
    await receiveDossier(viewer, input)
    redirect(`/can-bo/ho-so/${input.dossierId}?xong=receive`)
  },
  { lists: paperLists },
)

export const refuseAction = defineAction(refuseSchema, async ({ viewer, input }) => {
  await refuseDossier(viewer, input)
  redirect(`/can-bo/ho-so/${input.dossierId}?xong=refuse`)
})

export const startAction = defineAction(stepSchema, async ({ viewer, input }) => {
  await startDossier(viewer, input)
  redirect(`/can-bo/ho-so/${input.dossierId}?xong=start`)
})

export const requestSupplementAction = defineAction(
  askSchema,
  async ({ viewer, input }) => {
    await requestSupplement(viewer, input)
    redirect(`/can-bo/ho-so/${input.dossierId}?xong=requestSupplement`)
  },
  { lists: askLists },
)

export const requestFurtherSupplementAction = defineAction(
  requestFurtherSupplementSchema,
  async ({ viewer, input }) => {
    await requestFurtherSupplement(viewer, input)
    redirect(`/can-bo/ho-so/${input.dossierId}?xong=requestFurtherSupplement`)
  },
  { lists: askLists },
)

export const askCorrectionAction = defineAction(
  askSchema,
  async ({ viewer, input }) => {
    await askCorrection(viewer, input)
    redirect(`/can-bo/ho-so/${input.dossierId}?xong=askCorrection`)
  },
  { lists: askLists },
)

export const recordCorrectionAction = defineAction(
  recordSupplementSchema,
  async ({ viewer, input: { fileId, text, ...target } }) => {
    const files = await getOwnFiles(viewer, fileId, 'PAPER')
    await recordCorrection(viewer, { ...target, ...(text ? { text } : {}), fileIds: files.map((file) => file.id) })
    redirect(`/can-bo/ho-so/${target.dossierId}?xong=recordCorrection`)
  },
  { lists: ['fileId'] },
)

export const recordSupplementAction = defineAction(
  recordSupplementSchema,
  async ({ viewer, input: { fileId, text, ...target } }) => {
    const files = await getOwnFiles(viewer, fileId, 'PAPER')
    await recordSupplement(viewer, { ...target, ...(text ? { text } : {}), fileIds: files.map((file) => file.id) })
    redirect(`/can-bo/ho-so/${target.dossierId}?xong=recordSupplement`)
  },
  { lists: ['fileId'] },
)

export const decideAction = defineAction(
  decideSchema,
  async ({ viewer, input: { fileId, text, ...decision } }) => {
    const files = await getOwnFiles(viewer, fileId, 'RESULT')
    await decideDossier(viewer, { ...decision, ...(text ? { text } : {}), resultFileIds: files.map((file) => file.id) })
    redirect(`/can-bo/ho-so/${decision.dossierId}?xong=decide`)
  },
  { lists: ['fileId'] },
)

export const reissueResultAction = defineAction(
  decideSchema,
  async ({ viewer, input: { fileId, text, ...decision } }) => {
    const files = await getOwnFiles(viewer, fileId, 'RESULT')
    await reissueResult(viewer, { ...decision, ...(text ? { text } : {}), resultFileIds: files.map((file) => file.id) })
    redirect(`/can-bo/ho-so/${decision.dossierId}?xong=reissueResult`)
  },
  { lists: ['fileId'] },
)

export const confirmResultAction = defineAction(stepSchema, async ({ viewer, input }) => {
  await confirmResult(viewer, input)
  redirect(`/can-bo/ho-so/${input.dossierId}?xong=confirmResult`)
})

export const handOverAction = defineAction(handOverSchema, async ({ viewer, input: { text, ...handOver } }) => {
  await handOverResult(viewer, { ...handOver, ...(text ? { text } : {}) })
  redirect(`/can-bo/ho-so/${handOver.dossierId}?xong=handOver`)
})

export const withdrawAction = defineAction(withdrawSchema, async ({ viewer, input }) => {
  await withdrawDossier(viewer, input)
  redirect(`/can-bo/ho-so/${input.dossierId}?xong=withdraw`)
})

export const demandFeeAction = defineAction(
  demandFeeSchema,
  async ({ viewer, input }) => {
    await demandFee(viewer, input)
    redirect(`/can-bo/ho-so/${input.dossierId}?xong=demandFee`)
  },
  { lists: feeLists },
)

export const recordPaymentAction = defineAction(recordPaymentSchema, async ({ viewer, input }) => {
  await recordPayment(viewer, input)
  redirect(`/can-bo/ho-so/${input.dossierId}?xong=recordPayment`)
})

export const waiveFeeAction = defineAction(waiveFeeSchema, async ({ viewer, input }) => {
  await waiveFee(viewer, input)
  redirect(`/can-bo/ho-so/${input.dossierId}?xong=waiveFee`)
})

export const collectFeeAction = defineAction(
  collectFeeSchema,
  async ({ viewer, input }) => {
    await collectFee(viewer, input)
    redirect(`/can-bo/ho-so/${input.dossierId}?xong=collectFee`)
  },
  { lists: feeLists },
)

export const draftExtensionAction = defineAction(draftExtensionSchema, async ({ viewer, input }) => {
  await draftExtension(viewer, input)
  redirect(`/can-bo/ho-so/${input.dossierId}?xong=draftExtension`)
})

export const signExtensionAction = defineAction(stepSchema, async ({ viewer, input }) => {
  await signExtension(viewer, input)
  redirect(`/can-bo/ho-so/${input.dossierId}?xong=signExtension`)
})

export const rejectExtensionAction = defineAction(rejectExtensionSchema, async ({ viewer, input }) => {
  await rejectExtension(viewer, input)
  redirect(`/can-bo/ho-so/${input.dossierId}?xong=rejectExtension`)
})

export const stopAction = defineAction(stopSchema, async ({ viewer, input }) => {
  await stopDossier(viewer, input)
  redirect(`/can-bo/ho-so/${input.dossierId}?xong=stop`)
})

// The new secret is answered once and never put into an address.
export const reissueSecretAction = defineAction(reissueSchema, async ({ viewer, input }) => {
  const { secret } = await reissueSecret(viewer, input)
  return { secret: groupCode(secret) }
})

export const findDossiersAction = defineAction(findSchema, async ({ viewer, input }) => ({
  typed: input.q,
  rows: await searchDesk(viewer, input.q),
}))
