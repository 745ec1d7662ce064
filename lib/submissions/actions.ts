'use server'

import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { definePublicAction } from '@/lib/action/define-action'
import { clock } from '@/lib/core/clock'
import { DomainError } from '@/lib/core/errors'
import { readCode } from '@/lib/core/ids'
import { findByCodeAndSecret, findTrackedDossier } from '@/lib/dossiers/tracking'
import { limits } from '@/lib/rate-limit/limits'
import { accessCookie } from '@/lib/receipts/access'
import { lookUpSchema } from './schema'

/** Opens the state of a dossier for half an hour to whoever knows its code and secret. An unknown code and a wrong secret get the same answer. */
export const lookUpDossierAction = definePublicAction(
  lookUpSchema,
  { limit: limits.lookUpByAddress, subject: { limit: limits.lookUpByCode, of: ({ ma }) => readCode(ma) }, secrets: ['bimat'] },
  async ({ input: { ma, bimat } }): Promise<undefined> => {
    const found = await findByCodeAndSecret(ma, bimat)
    const dossier = found && (await findTrackedDossier(found.id, found.secretVersion))
    if (!dossier) {
      throw new DomainError(
        'invalid',
        'Không tìm thấy hồ sơ với hai mã này. Ông/bà xem lại từng chữ trên biên nhận hoặc giấy hẹn. Mất mã tra cứu thì mang căn cước đến nơi đã nộp để được cấp lại.',
      )
    }
    const access = { dossierId: dossier.id, secretVersion: dossier.secretVersion }
    ;(await cookies()).set(accessCookie('tracking', dossier.requestId, access, clock.now()))
    redirect(`/tra-cuu/${dossier.requestId}`)
  },
)
