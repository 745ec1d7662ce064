import 'server-only'
import { DomainError } from '@/lib/core/errors'
import type { ErrorCode } from '@/lib/core/errors'
import { randomCode } from '@/lib/core/ids'
import { log } from '@/lib/log/logger'

const statuses = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_large: 413,
  rate_limited: 429,
  unavailable: 503,
} as const satisfies Record<ErrorCode, number>

/** An expected failure as JSON for the upload client; anything else is logged and gets a fixed sentence. */
export function failureAnswer(error: unknown): Response {
  const { code, message, status } =
    error instanceof DomainError
      ? { code: error.code, message: error.message, status: statuses[error.code] }
      : { code: 'unexpected', message: reportUnexpected(error), status: 500 }
  return Response.json({ error: message, code }, { status, headers: { 'Cache-Control': 'no-store' } })
}

/** Logs what nobody planned for; the code in the sentence finds the line. */
export function reportUnexpected(error: unknown): string {
  const errorId = randomCode(8)
  log.error({ errorId, err: error }, 'unexpected failure of an upload')
  return `Hệ thống gặp lỗi nên chưa nhận được tệp. Xin gửi lại sau ít phút. Nếu vẫn lỗi, báo cho cơ quan mã ${errorId}.`
}
