import { isCivilDate, readCivilDate } from '@/lib/core/civil-date'
import { isId } from '@/lib/core/ids'
import { tidyText } from '@/lib/core/text'
import { type AuditQuestion, eventGroups, readKinds } from './types'

type Search = Record<string, string | string[] | undefined>

const longest = 100

/** Reads the address. What is no choice of ours falls away. */
export function readAuditQuestion(search: Search): AuditQuestion {
  const one = (name: string) => {
    const value = search[name]
    return typeof value === 'string' ? tidyText(value).slice(0, longest) : ''
  }
  const view = one('xem') === 'doc' ? 'reads' : 'events'
  const groups: readonly AuditQuestion['group'][] = view === 'reads' ? readKinds : eventGroups
  // A date that is none stays as it was typed, so that it can be mended.
  const day = (name: string) => (isCivilDate(readCivilDate(one(name))) ? readCivilDate(one(name)) : one(name))
  return {
    view,
    person: one('can-bo'),
    dossier: one('ho-so'),
    group: groups.find((group) => group === one('loai')) ?? '',
    unitId: isId(one('don-vi')) ? one('don-vi') : '',
    from: day('tu'),
    to: day('den'),
    after: one('sau'),
  }
}

/** The query string of a question, with its `?`; empty when nothing is asked. */
export function auditSearch({ view, person, dossier, group, unitId, from, to, after }: AuditQuestion): string {
  const asked = {
    xem: view === 'reads' ? 'doc' : '',
    'can-bo': person,
    'ho-so': dossier,
    loai: group,
    'don-vi': unitId,
    tu: from,
    den: to,
    sau: after,
  }
  const text = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== '')).toString()
  return text && `?${text}`
}

/** What cannot be answered as asked, by field. */
export function questionProblems({ from, to }: AuditQuestion): Partial<Record<'tu' | 'den', string>> {
  const wrong = 'Ngày này không đúng. Ghi ngày, tháng, năm, ví dụ 05/09/2026.'
  const isFrom = from === '' || isCivilDate(from)
  const isTo = to === '' || isCivilDate(to)
  return {
    ...(isFrom ? {} : { tu: wrong }),
    ...(isTo ? {} : { den: wrong }),
    ...(isFrom && isTo && from !== '' && to !== '' && to < from ? { den: 'Ngày cuối không được trước ngày đầu.' } : {}),
  }
}

/** Where the page after a row begins. */
export const cursorOf = (row: { at: Date; id: string }): string => `${row.at.getTime()}-${row.id}`

export function readCursor(text: string): { at: Date; id: string } | null {
  const [, ms, id] = /^(\d{1,14})-(.+)$/.exec(text) ?? []
  return ms && id && isId(id) ? { at: new Date(Number(ms)), id } : null
}
