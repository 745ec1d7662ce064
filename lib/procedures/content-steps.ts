import { DomainError } from '@/lib/core/errors'
import { type ContentList, fieldsOfPath, itemFields } from './content-fields'
import type { FileReference, ProcedureContent } from './types'

type Item = Record<string, unknown>

/** What a button of the form asks: `add:papers`, `remove:papers.1`, `up:papers.1`, `down:papers.1`, `clear:papers.1.templateFile`. */
export const stepPattern = /^(add|remove|up|down|clear):([a-zA-Z0-9.]{1,100})$/

/**
 * Adds, removes or moves one item of a list, or lets go of a file.
 * @returns the content after it, and the id of what to look at next
 */
export function takeStep(content: ProcedureContent, step: string): { content: ProcedureContent; at: string } {
  const [, what, path = ''] = stepPattern.exec(step) ?? []
  if (!what) throw new DomainError('invalid', 'Không hiểu nút vừa bấm. Hãy tải lại trang.')
  const copy = structuredClone(content)
  if (what === 'clear') return clear(copy, path)
  const list = fieldsOfPath(path).at(-1)?.field
  if (list?.kind !== 'list') throw gone()
  if (what === 'add') {
    const holder = holderOf(copy, path)
    const items = (holder[list.name] ??= []) as Item[]
    items.push(blankOf(list, items))
    return { content: copy, at: `${path}.${items.length - 1}` }
  }
  const dot = path.lastIndexOf('.')
  const listPath = path.slice(0, dot)
  const index = Number(path.slice(dot + 1))
  const holder = holderOf(copy, listPath)
  const items = (holder[list.name] ?? []) as Item[]
  const item = items[index]
  if (!item) throw gone()
  items.splice(index, 1)
  if (what === 'remove') {
    if (items.length === 0 && list.mayBeAbsent) delete holder[list.name]
    return { content: copy, at: items.length === 0 ? listPath : `${listPath}.${Math.min(index, items.length - 1)}` }
  }
  const to = Math.min(Math.max(what === 'up' ? index - 1 : index + 1, 0), items.length)
  items.splice(to, 0, item)
  return { content: copy, at: `${listPath}.${to}` }
}

function clear(content: ProcedureContent, path: string): { content: ProcedureContent; at: string } {
  const field = fieldsOfPath(path).at(-1)?.field
  if (field?.kind !== 'file') throw gone()
  delete holderOf(content, path)[field.name]
  return { content, at: path }
}

/** Puts a file where a field for one is, such as `papers.0.templateFile`. */
export function putFile(content: ProcedureContent, path: string, file: FileReference): ProcedureContent {
  const field = fieldsOfPath(path).at(-1)?.field
  if (field?.kind !== 'file' || !path.endsWith(`.${field.name}`)) throw gone()
  const copy = structuredClone(content)
  holderOf(copy, path)[field.name] = file
  return copy
}

export function canHoldFile(content: ProcedureContent, path: string): boolean {
  try {
    return Boolean(putFile(content, path, { fileId: '', name: '' }))
  } catch {
    return false
  }
}

/** What holds the last name of a path. */
function holderOf(content: ProcedureContent, path: string): Item {
  let holder: unknown = content
  for (const step of path.split('.').slice(0, -1)) {
    holder = typeof holder === 'object' && holder !== null && Object.hasOwn(holder, step) ? (holder as Item)[step] : undefined
  }
  if (typeof holder !== 'object' || holder === null) throw gone()
  return holder as Item
}

const gone = () => new DomainError('conflict', 'Mục này không còn trong bản nháp. Hãy tải lại trang.')

function blankOf(list: ContentList, siblings: readonly Item[]): Item {
  return Object.fromEntries(
    itemFields(list).flatMap((field): [string, unknown][] => {
      switch (field.kind) {
        case 'key':
          return [[field.name, freeKey(list, field.name, siblings)]]
        case 'flag':
          return [[field.name, list.name === 'papers']]
        case 'count':
          return field.whenEmpty === undefined ? [] : [[field.name, field.whenEmpty]]
        case 'choice':
          return field.initial === undefined ? [] : [[field.name, field.initial]]
        case 'leadsTo':
          return [[field.name, { case: '' }]]
        case 'list':
          return field.mayBeAbsent ? [] : [[field.name, [blankOf(field, []), blankOf(field, [])]]]
        default:
          return field.name === list.titleOf ? [[field.name, '']] : []
      }
    }),
  )
}

const keyWords: Record<string, string> = { papers: 'giay-to', cases: 'truong-hop', caseQuestions: 'cau-hoi' }

function freeKey(list: ContentList, name: string, siblings: readonly Item[]): string {
  const taken = new Set(siblings.map((item) => item[name]))
  let number = siblings.length + 1
  while (taken.has(`${keyWords[list.name]}-${number}`)) number += 1
  return `${keyWords[list.name]}-${number}`
}
