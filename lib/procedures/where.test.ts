import { describe, expect, it } from 'vitest'
import type { Desk, UnitKind } from '@/lib/units/types'
import { decisionText, levelText, receiversText } from './where'

const unit = (kind: UnitKind, name: string, deskName?: string): Desk => ({
  id: name,
  kind,
  name,
  shortName: name,
  slug: name,
  hasDesk: true,
  aliases: [],
  contact: {},
  ...(deskName ? { deskName } : {}),
})
const district = unit('DISTRICT', 'Huyện Thử', 'Trung tâm một cửa huyện')
const justice = unit('DEPARTMENT', 'Phòng Tư pháp')
const communes = [unit('COMMUNE', 'Xã Một'), unit('TOWN', 'Thị trấn Hai')]

describe('where a procedure is filed', () => {
  it.each<[Desk[], string | undefined]>([
    [[], undefined],
    [[district], 'Trung tâm một cửa huyện'],
    [communes, 'Bộ phận một cửa của xã, thị trấn'],
    [[communes[0]!], 'Xã Một'],
    [[...communes, district], 'Bộ phận một cửa của xã, thị trấn hoặc Trung tâm một cửa huyện'],
  ])('%#', (receivers, words) => expect(receiversText(receivers)).toBe(words))
})

describe('who decides a procedure', () => {
  it.each<[string | undefined, Desk[], { decidedBy?: string; handledBy?: string }]>([
    ['Chủ tịch Ủy ban', communes, { decidedBy: 'Chủ tịch Ủy ban', handledBy: undefined }],
    [undefined, communes, { decidedBy: 'UBND xã, thị trấn nơi nhận hồ sơ', handledBy: undefined }],
    [undefined, [justice], { decidedBy: 'UBND huyện Thử', handledBy: 'Phòng Tư pháp' }],
    [undefined, [district, justice], { decidedBy: 'UBND huyện Thử', handledBy: 'Phòng Tư pháp' }],
    [undefined, [...communes, district], { decidedBy: 'UBND xã, thị trấn nơi nhận hồ sơ hoặc UBND huyện Thử', handledBy: undefined }],
    [undefined, [], { decidedBy: undefined, handledBy: undefined }],
  ])('%#', (decidedBy, deciders, words) => expect(decisionText({ decidedBy }, deciders, 'Huyện Thử')).toEqual(words))
})

it('shows the tier of the units that receive it, not the one the source prints', () => {
  expect(levelText({ levelText: 'Cấp tỉnh' }, communes)).toBe('Cấp xã')
  expect(levelText({ levelText: 'Cấp tỉnh' }, [district, ...communes])).toBe('Cấp huyện, Cấp xã')
  expect(levelText({ levelText: 'Cấp tỉnh' }, [])).toBe('Cấp tỉnh')
})
