// Without 'server-only': the server outside Next's bundles logs too.
import pino from 'pino'
import { env } from '@/lib/env'

/**
 * The only way to write to the log, one JSON object a line. Give ids, codes and counts; never what a person typed, a secret or an address with
 * its query string. Fields that hold such things by their name are dropped as a second line of defence.
 */
export const log = pino({
  level: env().LOG_LEVEL,
  base: { process: env().PROCESS_NAME },
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (label) => ({ level: label }) },
  redact: {
    paths: [
      'password',
      'secret',
      'token',
      'cookie',
      'authorization',
      'email',
      'phone',
      'name',
      'body',
      '*.password',
      '*.secret',
      '*.token',
      '*.email',
      '*.phone',
    ],
    remove: true,
  },
  serializers: { err: ({ name, code, message, stack }: Error & { code?: string }) => ({ type: name, code, message, stack }) },
})
