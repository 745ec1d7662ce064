export const errorCodes = [
  'invalid',
  'unauthenticated',
  'forbidden',
  'not_found',
  'conflict',
  'rate_limited',
  'too_large',
  'unavailable',
] as const
export type ErrorCode = (typeof errorCodes)[number]

/** An expected failure. `message` is a Vietnamese sentence for the person: what is wrong and what to do. It never holds personal data. */
export class DomainError extends Error {
  override readonly name = 'DomainError'
  constructor(
    readonly code: ErrorCode,
    message: string,
    /** Sentences by form field. */
    readonly fieldErrors?: Record<string, string>,
  ) {
    super(message)
  }
}
