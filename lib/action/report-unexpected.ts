import 'server-only'
import { randomCode } from '@/lib/core/ids'
import { log } from '@/lib/log/logger'

/** Logs a failure nobody planned for and gives the sentence for the person, with a code that finds the log line. */
export function reportUnexpected(error: unknown): string {
  const errorId = randomCode(8)
  log.error({ errorId, err: error }, 'unexpected failure of an action')
  return `Hệ thống gặp lỗi nên chưa làm được việc này. Hãy thử lại sau ít phút. Nếu vẫn lỗi, báo cho cơ quan mã ${errorId}.`
}
