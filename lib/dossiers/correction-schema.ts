import { z } from 'zod'
import { caseKey, id, paperFields, papersOf, target, termFields, termOf, words } from './fields'
import { partiesOf, peopleFields } from './intake-schema'
import { resultMethods } from './types'

/** The reception of a dossier, said right. */
export const correctReceptionSchema = z
  .object({
    ...target,
    versionId: id,
    ...peopleFields,
    resultMethod: z.enum(resultMethods, 'Hãy chọn cách nhận kết quả.'),
    ...paperFields,
    ...termFields,
    caseKey,
    reason: words('Hãy ghi vì sao phải sửa. Người dân đọc được lý do này.'),
  })
  .transform((input, context) => {
    const parties = partiesOf(input, context)
    const term = termOf(input, context)
    return {
      dossierId: input.dossierId,
      version: input.version,
      versionId: input.versionId,
      resultMethod: input.resultMethod,
      parties,
      papers: papersOf(input),
      reason: input.reason,
      ...(input.caseKey ? { caseKey: input.caseKey } : {}),
      ...(term ? { term } : {}),
    }
  })
