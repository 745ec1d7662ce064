import { describe, expect, it } from 'vitest'
import { countFreshness, type Freshness, type FreshnessFacts, freshnessOf } from './freshness'

const today = '2026-09-07'
const facts: FreshnessFacts = { verification: 'VERIFIED', checkedOn: '2026-09-01', comingOn: null, repealedByLawOn: null }

describe('freshnessOf', () => {
  it.each<[string, Partial<FreshnessFacts>, Freshness | null]>([
    ['checked days ago', {}, { state: 'CHECKED', holdsUntil: '2026-11-30', asks: false }],
    ['checked today', { checkedOn: today }, { state: 'CHECKED', holdsUntil: '2026-12-06', asks: false }],
    ['15 days left', { checkedOn: '2026-06-24' }, { state: 'CHECKED', holdsUntil: '2026-09-22', asks: false }],
    ['14 days left', { checkedOn: '2026-06-23' }, { state: 'CHECKED', holdsUntil: '2026-09-21', asks: true }],
    ['its last day', { checkedOn: '2026-06-09' }, { state: 'CHECKED', holdsUntil: today, asks: true }],
    ['the day after', { checkedOn: '2026-06-08' }, { state: 'DUE', holdsUntil: '2026-09-06', asks: true }],
    ['verified on a day nobody knows', { checkedOn: null }, { state: 'DUE', asks: true }],
    ['never compared', { verification: 'UNVERIFIED', checkedOn: null }, { state: 'UNVERIFIED', asks: true }],
    ['compared in part', { verification: 'PARTIAL', checkedOn: null }, { state: 'UNVERIFIED', asks: true }],
    ['ended by law today', { repealedByLawOn: today }, { state: 'REPEALED_STILL_SHOWN', holdsUntil: '2026-11-30', asks: true }],
    ['ended by law tomorrow', { repealedByLawOn: '2026-09-08' }, { state: 'CHECKED', holdsUntil: '2026-11-30', asks: false }],
    [
      'ended by law, never compared',
      { verification: 'UNVERIFIED', checkedOn: null, repealedByLawOn: '2026-01-01' },
      { state: 'REPEALED_STILL_SHOWN', asks: true },
    ],
    ['a new version is planned', { comingOn: '2026-10-01' }, { state: 'CHECKED', holdsUntil: '2026-11-30', asks: false }],
    ['not yet in force', { verification: null, checkedOn: null, comingOn: '2026-10-01' }, { state: 'COMING', asks: false }],
    ['repealed and gone', { verification: null, checkedOn: null }, null],
    ['gone, and ended by law', { verification: null, checkedOn: null, repealedByLawOn: '2026-01-01' }, null],
  ])('%s', (_name, over, expected) => {
    expect(freshnessOf({ ...facts, ...over }, today)).toEqual(expected)
  })
})

describe('countFreshness', () => {
  it('gives the share of what is shown, never more than is true', () => {
    const counts = countFreshness(['CHECKED', 'CHECKED', 'DUE', 'COMING'])
    expect(counts).toMatchObject({ CHECKED: 2, DUE: 1, COMING: 1, UNVERIFIED: 0, shown: 3, share: 66 })
  })

  it('gives no share of nothing', () => {
    expect(countFreshness(['COMING'])).toMatchObject({ shown: 0, share: null })
  })
})
