import { describe, expect, test } from 'vitest'
import { loadSeed } from '@/prisma/seed/load'
import { buildSearch } from './engine'
import { toSearchEntry } from './entry'
import { type Taught, withTaught } from './taught'

const base = buildSearch(loadSeed().procedures.map(({ code, content }) => toSearchEntry(code, content)))
const marriage = '1.000894'
const first = (taught: Taught[], text: string) => withTaught(base, taught).query(text, { limit: 5 }).items[0]?.code

describe('a phrase that means a procedure', () => {
  const taught = [{ phrase: 'làm lý', code: marriage }]
  test.each(['làm lý', 'lam ly', 'LÀM LÍ', 'cho hỏi làm lý ở đâu ạ', 'làm lý cho con trai'])('%s', (text) => {
    expect(first([], text)).not.toBe(marriage)
    expect(first(taught, text)).toBe(marriage)
  })
  test('is nothing to other words', () => {
    expect(withTaught(base, taught).query('làm nhà')).toEqual(base.query('làm nhà'))
  })
  test('the procedure stands once, and the total holds whatever the limit', () => {
    const search = withTaught(base, [{ phrase: 'cưới', code: '1.004746' }])
    const all = search.query('cưới', { limit: 500 })
    expect(all.items[0]?.code).toBe('1.004746')
    expect(new Set(all.items.map((item) => item.code)).size).toBe(all.items.length)
    expect(all.total).toBe(all.items.length)
    expect(search.query('cưới', { limit: 2 })).toMatchObject({ items: all.items.slice(0, 2), total: all.total })
  })
  test('asks no more about an ambiguous word', () => {
    expect(base.query('chứng thực').choice).toBeDefined()
    expect(withTaught(base, [{ phrase: 'chứng thực', code: '2.000815' }]).query('chứng thực').choice).toBeUndefined()
  })
  test('is passed over when the procedure is not there', () => {
    expect(withTaught(base, [{ phrase: 'làm lý', code: '9.999999' }]).query('làm lý')).toEqual(base.query('làm lý'))
  })
})

describe('a phrase that means other words', () => {
  const taught = [{ phrase: 'póoc cùa', meaning: 'giấy thông hành biên giới' }]
  test('is read as those', () => {
    const answer = withTaught(base, taught).query('xin pooc cua')
    expect(answer.items.map((item) => item.code)).toEqual(base.query('xin giấy thông hành biên giới').items.map((item) => item.code))
    expect(answer.corrected).toBe('xin giấy thông hành biên giới')
  })
  test('one syllable needs its own marks, or none', () => {
    const bo = [{ phrase: 'bò', meaning: 'khai tử' }]
    expect(first(bo, 'bò')).toBe('1.000656')
    expect(withTaught(base, bo).query('bố').items).toEqual(base.query('bố').items)
  })
  test('the longest phrase wins', () => {
    const both = [...taught, { phrase: 'póoc cùa mất', code: '1.010055' }]
    expect(first(both, 'póoc cùa mất')).toBe('1.010055')
  })
})
