import { describe, expect, it } from 'vitest'
import { loadSeed } from '@/prisma/seed/load'
import { audienceGroups, proceduresOf } from './life-events'

const seeded = loadSeed().procedures.map(({ code, content }) => ({ code, field: content.field }))
const codes = new Set(seeded.map((one) => one.code))
const fields = new Set(seeded.map((one) => one.field))
const events = audienceGroups.flatMap((group) => group.events.map((event) => [`${group.slug}/${event.slug}`, event] as const))

describe.each(events)('%s', (_, event) => {
  it('names procedures and fields that exist, each once', () => {
    expect(event.codes.filter((code) => !codes.has(code))).toEqual([])
    expect((event.fields ?? []).filter((field) => !fields.has(field))).toEqual([])
    expect(new Set(event.codes).size).toBe(event.codes.length)
  })

  it('is not empty', () => expect(proceduresOf(event, seeded).length).toBeGreaterThan(0))
})

it('has an address of its own for each event', () => expect(new Set(events.map(([slug]) => slug)).size).toBe(events.length))

it('leads businesses of each kind from opening to closing', () => {
  for (const { slug, events: its } of audienceGroups.slice(1))
    expect(
      its.map((event) => event.slug),
      slug,
    ).toEqual(expect.arrayContaining(['mo', 'thay-doi', 'cham-dut', 'giay-phep-con']))
})

it('leaves out what is not published, and adds the rest of its fields last', () => {
  const event = { slug: 'a', name: 'a', lead: 'a', codes: ['2', '1', '9'], fields: ['Hộ tịch'] }
  const published = [
    { code: '1', field: 'Hộ tịch' },
    { code: '2', field: 'Khác' },
    { code: '3', field: 'Hộ tịch' },
    { code: '4', field: 'Khác' },
  ]
  expect(proceduresOf(event, published).map((one) => one.code)).toEqual(['2', '1', '3'])
})
