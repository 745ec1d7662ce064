import { expect, it } from 'vitest'
import { boardAddress, readBoardQuestion } from './board-question'

const me = '0198d0a0-0000-7000-8000-000000000000'
const other = '0198d0a0-0000-7000-8000-000000000001'

it.each([
  [{}, { page: 1 }],
  [
    { 'linh-vuc': 'Hộ tịch', trang: '2' },
    { field: 'Hộ tịch', page: 2 },
  ],
  [
    { nguoi: 'toi', 'can-lam': '1' },
    { owner: me, asks: true, page: 1 },
  ],
  [
    { nguoi: 'chua-giao', 'trang-thai': 'DUE' },
    { owner: 'NOBODY', state: 'DUE', page: 1 },
  ],
  [
    { nguoi: other, 'don-vi': other },
    { owner: other, unitId: other, page: 1 },
  ],
  [{ nguoi: "'; --", 'don-vi': '1', 'trang-thai': 'X', trang: '-1', 'linh-vuc': ['a', 'b'] }, { page: 1 }],
])('reads %j', (asked, question) => {
  expect(readBoardQuestion(asked, me)).toEqual(question)
  const again = new URL(`http://x${boardAddress(readBoardQuestion(asked, me))}`).searchParams
  expect(readBoardQuestion(Object.fromEntries(again), me)).toEqual(question)
})
