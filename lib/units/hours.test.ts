import { expect, it } from 'vitest'
import { readSpans, withoutPeriod } from './hours'

const morning = { start: 450, end: 690 }
const afternoon = { start: 810, end: 1020 }

it.each([
  ['', []],
  ['7:30-11:30', [morning]],
  ['07:30 – 11:30, 13:30 – 17:00', [morning, afternoon]],
  ['7h30 đến 11h30 và 13h30 đến 17h', [morning, afternoon]],
  ['7g30-11g30; 13g30-17g', [morning, afternoon]],
  ['7.30-11.30', [morning]],
  ['7 giờ 30 - 11 giờ 30', [morning]],
  ['0-24', [{ start: 0, end: 1440 }]],
])('reads "%s"', (text, spans) => {
  expect(readSpans(text)).toEqual(spans)
})

it.each([
  'sáng',
  '7:30',
  '11:30-7:30',
  '7:30-7:30',
  '13:30-17:00, 7:30-11:30',
  '7:30-12:00, 11:00-17:00',
  '7:60-8:00',
  '24:01-25:00',
  '7-25',
])('does not guess what "%s" means', (text) => {
  expect(readSpans(text)).toBeNull()
})

const open = (validFrom: string, validTo: string | null = null) => ({ validFrom, validTo })

it.each([
  ['an open season from its middle on', open('2020-01-01'), open('2026-10-15'), [open('2020-01-01', '2026-10-14')]],
  [
    'an open season for some months',
    open('2020-01-01'),
    open('2026-10-15', '2027-04-14'),
    [open('2020-01-01', '2026-10-14'), open('2027-04-15')],
  ],
  ['a season that lies within', open('2026-11-01', '2026-12-31'), open('2026-10-15', '2027-04-14'), []],
  ['the start of a season', open('2026-11-01', '2027-12-31'), open('2026-10-15', '2026-11-30'), [open('2026-12-01', '2027-12-31')]],
  ['the same days', open('2026-11-01', '2026-11-30'), open('2026-11-01', '2026-11-30'), []],
  ['nothing before', open('2026-01-01', '2026-09-30'), open('2026-10-01'), [open('2026-01-01', '2026-09-30')]],
  ['nothing after', open('2026-10-01'), open('2026-01-01', '2026-09-30'), [open('2026-10-01')]],
])('cuts out %s', (_name, season, taken, left) => {
  expect(withoutPeriod(season, taken)).toEqual(left)
})
