import 'server-only'
import { headers } from 'next/headers'
import { unstable_rethrow } from 'next/navigation'
import type { z } from 'zod'
import type { StaffViewer } from '@/lib/auth/roles'
import { requireViewer } from '@/lib/auth/viewer'
import { DomainError } from '@/lib/core/errors'
import { env } from '@/lib/env'
import type { Limit } from '@/lib/rate-limit/limits'
import { currentIpKey, giveTryBack, takeTry } from '@/lib/rate-limit/rate-limit'
import type { ActionAnswer, FormAction } from './answer'
import { fieldErrorsOf } from './form-errors'
import { echoValues, readForm } from './form-values'
import { reportUnexpected } from './report-unexpected'
import { isSameOrigin } from './same-origin'

type Fields = {
  /** Fields that may hold several values (also those named `x[]`). */
  lists?: readonly string[]
  /** Fields that are never put back into the form, beside those named password, token or secret. */
  secrets?: readonly string[]
}

type PublicOptions<S extends z.ZodType> = Fields & {
  /** Per address of the sender. */
  limit: Limit
  /** Per account or code, counted apart from the address, so that neither hides the other. */
  subject?: { limit: Limit; of: (input: z.output<S>) => string }
}

/** An action of signed-in staff. Rights are the service's; here it is only certain who acts, and that a page of this site asked. */
export function defineAction<S extends z.ZodType, T = undefined>(
  schema: S,
  handler: (context: { viewer: StaffViewer; input: z.output<S> }) => Promise<T>,
  fields: Fields = {},
): FormAction<T> {
  return (_previous, form) =>
    answer(form, fields, async (raw) => {
      await refuseOtherSites(true)
      const viewer = await requireViewer()
      return handler({ viewer, input: parse(schema, raw) })
    })
}

/** An action of anyone. It cannot be made without a rate limit. */
export function definePublicAction<S extends z.ZodType, T = undefined>(
  schema: S,
  options: PublicOptions<S>,
  handler: (context: { input: z.output<S> }) => Promise<T>,
): FormAction<T> {
  return (_previous, form) =>
    answer(form, options, async (raw) => {
      await refuseOtherSites(false)
      const input = parse(schema, raw)
      const counted: [Limit, string][] = [[options.limit, await currentIpKey()]]
      if (options.subject) counted.push([options.subject.limit, options.subject.of(input)])
      for (const [limit, key] of counted) await takeTry(limit, key)
      const giveBack = async () => {
        for (const [limit, key] of counted) await giveTryBack(limit, key)
      }
      try {
        const data = await handler({ input })
        await giveBack()
        return data
      } catch (error) {
        // A redirect is how most forms succeed; it travels as an error.
        if (!(error instanceof DomainError)) await giveBack()
        throw error
      }
    })
}

async function answer<T>(form: unknown, fields: Fields, work: (raw: ReturnType<typeof readForm>) => Promise<T>): Promise<ActionAnswer<T>> {
  // Anyone may call an action with anything, not only with a form.
  const raw = readForm(form instanceof FormData ? form : new FormData(), fields.lists)
  const values = echoValues(raw, fields.secrets)
  try {
    return { ok: true, data: await work(raw) }
  } catch (error) {
    unstable_rethrow(error)
    if (error instanceof DomainError) {
      return {
        ok: false,
        code: error.code,
        message: error.message,
        ...(error.fieldErrors ? { fieldErrors: error.fieldErrors } : {}),
        values,
      }
    }
    return { ok: false, code: 'unexpected', message: reportUnexpected(error), values }
  }
}

function parse<S extends z.ZodType>(schema: S, raw: unknown): z.output<S> {
  const parsed = schema.safeParse(raw)
  if (parsed.success) return parsed.data
  const { '': whole, ...fieldErrors } = fieldErrorsOf(parsed.error)
  throw new DomainError('invalid', whole ?? 'Có mục chưa đúng. Xem lời nhắc ở từng mục, sửa rồi gửi lại.', fieldErrors)
}

async function refuseOtherSites(strict: boolean): Promise<void> {
  const given = await headers()
  const from = { fetchSite: given.get('sec-fetch-site'), origin: given.get('origin'), host: given.get('host') }
  if (!isSameOrigin(from, env().SITE_URL, strict)) {
    throw new DomainError(
      'forbidden',
      'Yêu cầu này không đến từ trang của cơ quan nên không được thực hiện. Hãy mở lại trang này rồi gửi lại.',
    )
  }
}
