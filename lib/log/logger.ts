// Without 'server-only': the server outside Next's bundles logs too.
import pino from 'pino'
import { env } from '@/lib/env'
import { errorFields } from './error-fields'

type Write = (fields: Record<string, unknown> | string, message?: string) => void

let opened: pino.Logger | undefined

// Opened at the first line, so that a wrong setting is told by whoever reads it first, not by this import.
function open(): pino.Logger {
  opened ??= pino({
    level: env().LOG_LEVEL,
    base: { process: env().PROCESS_NAME },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    redact: {
      paths: ['password', 'secret', 'token', 'cookie', 'authorization', 'email', 'phone', 'name', 'body'].flatMap((path) => [
        path,
        `*.${path}`,
      ]),
      remove: true,
    },
    serializers: { err: errorFields },
  })
  return opened
}

const writer =
  (level: 'debug' | 'info' | 'warn' | 'error' | 'fatal'): Write =>
  (fields, message) =>
    typeof fields === 'string' ? open()[level](fields) : open()[level](fields, message)

/**
 * The only way to write to the log, one JSON object a line. Give ids, codes and counts; never what a person typed, a secret or an address with
 * its query string. Fields that hold such things by their name are dropped as a second line of defence.
 */
export const log = { debug: writer('debug'), info: writer('info'), warn: writer('warn'), error: writer('error'), fatal: writer('fatal') }
