import { expect, it } from 'vitest'
import { isSameOrigin } from './same-origin'

const site = 'https://dichvucong.example.vn'
const none = { fetchSite: null, origin: null, host: 'dichvucong.example.vn' }

it.each([
  ['a page of this site', { ...none, fetchSite: 'same-origin', origin: site }, true, true],
  ['another site', { ...none, fetchSite: 'cross-site', origin: 'https://evil.example' }, false, false],
  ['another site that claims our origin', { ...none, fetchSite: 'cross-site', origin: site }, false, false],
  ['a neighbour under the same domain', { ...none, fetchSite: 'same-site', origin: 'https://khac.example.vn' }, false, false],
  ['an old browser that names this site', { ...none, origin: site }, true, true],
  ['an old browser that names another', { ...none, origin: 'https://evil.example' }, false, false],
  ['an old browser that hides where it comes from', { ...none, origin: 'null' }, false, false],
  ['a client that says nothing', none, false, true],
  ['the other host name it was reached by', { fetchSite: null, origin: 'http://192.168.1.5:3000', host: '192.168.1.5:3000' }, true, true],
])('%s', (_name, from, staff, anyone) => {
  expect(isSameOrigin(from, site, true)).toBe(staff)
  expect(isSameOrigin(from, site, false)).toBe(anyone)
})
