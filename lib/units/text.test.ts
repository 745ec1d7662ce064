import { expect, it } from 'vitest'
import { committeeLong, committeeShort, hoursRows } from './text'

const span = { start: 450, end: 690 }
const afternoon = { start: 810, end: 1020 }

it('names the committee as people write it', () => {
  expect(committeeShort('Huyện Hoàng Su Phì')).toBe('UBND huyện Hoàng Su Phì')
  expect(committeeLong('Thị trấn Vinh Quang')).toBe('Ủy ban nhân dân thị trấn Vinh Quang')
})

it('puts days with the same hours together and leaves closed days out', () => {
  const full = [span, afternoon]
  expect(hoursRows({ '1': full, '2': full, '3': full, '4': full, '5': full, '6': [span], '7': [] })).toEqual([
    { days: 'Thứ Hai đến Thứ Sáu', hours: '07:30–11:30, 13:30–17:00' },
    { days: 'Thứ Bảy', hours: '07:30–11:30' },
  ])
  expect(hoursRows({ '1': full, '2': full, '4': full })).toEqual([
    { days: 'Thứ Hai, Thứ Ba', hours: '07:30–11:30, 13:30–17:00' },
    { days: 'Thứ Năm', hours: '07:30–11:30, 13:30–17:00' },
  ])
})
