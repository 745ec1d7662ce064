type WithCode = {
  code?: unknown
  meta?: { code?: unknown; driverAdapterError?: { cause?: { originalCode?: unknown; kind?: unknown } } }
  cause?: unknown
}

const transientStates = new Set(['40001', '40P01'])

/** The five characters PostgreSQL answered with, wherever Prisma put them. */
export function sqlStateOf(error: unknown): string | null {
  for (
    let current = error as WithCode | undefined, depth = 0;
    current && depth < 5;
    current = current.cause as WithCode | undefined, depth++
  ) {
    const candidates = [
      current.meta?.driverAdapterError?.cause?.originalCode,
      (current as { originalCode?: unknown }).originalCode,
      current.meta?.code,
      current.code,
    ]
    const found = candidates.find(
      (value): value is string => typeof value === 'string' && /^[0-9A-Z]{5}$/.test(value) && !/^P\d{4}$/.test(value),
    )
    if (found) return found
  }
  return null
}

/** A deadlock or a write conflict: the same transaction may succeed when it runs again. */
export function isTransient(error: unknown): boolean {
  return (error as WithCode | null)?.code === 'P2034' || transientStates.has(sqlStateOf(error) ?? '')
}

/** A row with the same unique value is already there. */
export function isUniqueViolation(error: unknown): boolean {
  return (error as WithCode | null)?.code === 'P2002' || sqlStateOf(error) === '23505'
}
