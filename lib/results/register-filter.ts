import { isCivilDate, readCivilDate } from '@/lib/core/civil-date'
import { isId } from '@/lib/core/ids'
import { controlCharacters } from '@/lib/core/text'
import type { RegisterFilter } from './types'

/** The filter of the register from an address; what is not understood is left out. */
export function readRegisterFilter(search: Record<string, string | string[] | undefined>): RegisterFilter {
  const text = (name: string) => {
    const value = search[name]
    return typeof value === 'string' ? value.slice(0, 100).replace(controlCharacters, '').trim() : ''
  }
  const date = (name: string) => {
    const value = readCivilDate(text(name))
    return isCivilDate(value) ? value : undefined
  }
  const [from, to, q, unitId] = [date('tu'), date('den'), text('so'), text('don-vi')]
  return { ...(from ? { from } : {}), ...(to ? { to } : {}), ...(q ? { q } : {}), ...(isId(unitId) ? { unitId } : {}) }
}
