import { expect, it } from 'vitest'
import type { Desk } from '@/lib/units/types'
import { listMissing, type SetupFacts } from './setup-list'

const desk = (over: Partial<Desk> = {}): Desk => ({
  id: 'u',
  kind: 'DISTRICT',
  name: 'Huyện Thực Hành',
  shortName: 'Thực Hành',
  slug: 'huyen-thuc-hanh',
  hasDesk: true,
  aliases: [],
  contact: { address: 'a', phone: '1', email: 'e', petitionAddress: 'p', petitionPhone: '2', petitionEmail: 'f' },
  hours: { '1': [{ start: 450, end: 690 }] },
  ...over,
})
const complete: SetupFacts = {
  office: desk(),
  communes: [desk({ id: 'c', kind: 'COMMUNE' })],
  provisionalCodes: [],
  desksWithoutStaff: [],
  administrators: 2,
  siteUrl: 'https://dichvucong.example.vn',
  hasMail: true,
  hasVirusScan: true,
}

it('is empty when everything is known', () => {
  expect(listMissing(complete)).toEqual([])
})

it.each<[string, Partial<SetupFacts>, string, boolean]>([
  ['an office without an address', { office: desk({ contact: { ...desk().contact, address: undefined } }) }, 'address', true],
  ['an office without a phone', { office: desk({ contact: { ...desk().contact, phone: undefined } }) }, 'phone', true],
  ['an office without hours', { office: desk({ hours: undefined }) }, 'hours', true],
  ['no place for petitions', { office: desk({ contact: { ...desk().contact, petitionAddress: undefined } }) }, 'petition', true],
  ['an address of this computer', { siteUrl: 'http://localhost:3000' }, 'site-url', true],
  ['an address without TLS', { siteUrl: 'http://dichvucong.example.vn' }, 'site-url', true],
  ['a commune without a phone', { communes: [desk({ contact: { address: 'a' } })] }, 'commune-phone', false],
  ['provisional codes', { provisionalCodes: ['Xã A'] }, 'agency-codes', false],
  ['a desk without staff', { desksWithoutStaff: ['Xã A'] }, 'desk-staff', false],
  ['one administrator', { administrators: 1 }, 'second-administrator', false],
  ['no mail', { hasMail: false }, 'mail', false],
  ['no virus scan', { hasVirusScan: false }, 'scan', false],
])('names %s', (_name, facts, key, required) => {
  expect(listMissing({ ...complete, ...facts })).toEqual([expect.objectContaining({ key, required })])
})
