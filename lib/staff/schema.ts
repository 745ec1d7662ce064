import { z } from 'zod'
import { rolePresets, roles, type Role, type RolePreset } from '@/lib/auth/roles'
import { isCivilDate, readCivilDate } from '@/lib/core/civil-date'
import { tidyText } from '@/lib/core/text'
import { codeDigits } from './code-digits'
import { signsAsChoices } from './types'

const line = (max: number) => z.string().transform(tidyText).pipe(z.string().min(1).max(max))
const optionalLine = (max: number) =>
  z
    .string()
    .optional()
    .transform((text) => tidyText(text ?? '') || null)
    .pipe(z.string().max(max).nullable())
const id = z.uuid()

const dateSentence = 'Ngày chưa đúng. Viết ngày/tháng/năm, ví dụ 05/09/2026.'
const date = z.string().min(1).transform(readCivilDate).refine(isCivilDate, dateSentence)
const optionalDate = z
  .string()
  .optional()
  .transform((text) => readCivilDate(text ?? '') || null)
  .refine((value) => value === null || isCivilDate(value), dateSentence)

/** Number and date of the decision by which somebody gets a role. */
export const decisionText = line(200).refine(
  (text) => /\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/.test(text),
  'Ghi cả số và ngày của quyết định, ví dụ: 15/QĐ-UBND ngày 05/09/2026.',
)

const newPassword = z.string().min(1).max(1000)

export const signInSchema = z.object({
  login: z.string().min(1).max(100),
  password: z.string().min(1).max(1000),
  next: z.string().max(500).optional(),
})

export const changePasswordSchema = z
  .object({ currentPassword: z.string().min(1).max(1000), newPassword, repeatPassword: z.string() })
  .refine((input) => input.newPassword === input.repeatPassword, {
    path: ['repeatPassword'],
    message: 'Hai lần gõ mật khẩu mới chưa giống nhau.',
  })

export const acceptInvitationSchema = z
  .object({ code: z.string().min(1).max(60), newPassword, repeatPassword: z.string() })
  .refine((input) => input.newPassword === input.repeatPassword, {
    path: ['repeatPassword'],
    message: 'Hai lần gõ mật khẩu chưa giống nhau.',
  })

const rights = {
  unitId: id,
  /** A common post, or '' for the roles ticked one by one. */
  preset: z.union([z.literal(''), z.enum(Object.keys(rolePresets) as [RolePreset, ...RolePreset[]])]).optional(),
  roles: z.array(z.enum(roles)),
  validFrom: date,
  validTo: optionalDate,
  decision: decisionText,
  signsAs: z
    .union([z.literal(''), z.enum(signsAsChoices)])
    .optional()
    .transform((way) => way || null),
}

function withRoles<T extends { preset?: '' | RolePreset; roles: Role[] }>({ preset, ...input }: T, context: z.RefinementCtx) {
  const chosen: Role[] = [...new Set([...(preset ? rolePresets[preset].roles : []), ...input.roles])]
  if (chosen.length === 0)
    context.addIssue({ code: 'custom', path: ['roles'], message: 'Hãy chọn một vị trí có sẵn, hoặc đánh dấu ít nhất một vai trò.' })
  return { ...input, roles: chosen }
}

export const giveRightsSchema = z.object({ accountId: id, ...rights }).transform(withRoles)

export const inviteStaffSchema = z
  .object({
    login: z
      .string()
      .transform((text) => text.trim().toLowerCase())
      .pipe(
        z
          .string()
          .min(1)
          .regex(
            /^[a-z][a-z0-9._-]{2,39}$/,
            'Tên đăng nhập gồm 3 đến 40 chữ không dấu, chữ số, dấu chấm hoặc gạch, bắt đầu bằng chữ. Ví dụ: nguyen.van.a',
          ),
      ),
    fullName: line(100),
    position: optionalLine(200),
    email: z
      .string()
      .optional()
      .transform((text) => text?.trim() || null)
      .pipe(z.email().max(200).nullable()),
    ...rights,
  })
  .transform(withRoles)

export const accountSchema = z.object({ accountId: id })
export const endRightSchema = z.object({ assignmentId: id, lastDay: date })
export const endOwnSessionSchema = z.object({ sessionId: id.optional() })
export const nothingSchema = z.object({})

const digits = z
  .string()
  .transform((text) => text.replace(/\D/g, ''))
  .pipe(z.string().length(codeDigits, `Mã gồm ${codeDigits} chữ số đang hiện trong ứng dụng.`))

export const confirmSecondFactorSchema = z.object({ code: digits })

const proof = { code: digits.optional(), recoveryCode: line(60).optional() }
const oneProof = (input: { code?: string | undefined; recoveryCode?: string | undefined }) =>
  input.code !== undefined || input.recoveryCode !== undefined
const noProof = { path: ['code'], message: 'Hãy điền mã.' }

export const proofSchema = z.object(proof).refine(oneProof, noProof)
export const secondStepSchema = z.object({ ...proof, next: z.string().max(500).optional() }).refine(oneProof, noProof)

export const secondFactorRolesSchema = z.object({ roles: z.array(z.enum(roles)) })
