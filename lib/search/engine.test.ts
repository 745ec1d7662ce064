import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { loadSeed } from '@/prisma/seed/load'

import { buildSearch } from './engine'
import { toSearchEntry } from './entry'
import { toSyllables } from './syllables'
import { impliedUnits, toUnits } from './units'

const seedEntries = loadSeed().procedures.map(({ code, content }) => toSearchEntry(code, content))
const search = buildSearch(seedEntries)
const first = (text: string) => search.query(text).items[0]?.code
const top = (text: string, count: number) => search.query(text, { limit: count }).items.map(({ code }) => code)

describe('one request, written in many ways', () => {
  test.each([
    ['with marks', 'đăng ký khai sinh'],
    ['without marks', 'dang ky khai sinh'],
    ['decomposed', 'đăng ký khai sinh'.normalize('NFD')],
    ['kí for ký', 'đăng kí khai sinh'],
    ['capitals and punctuation', '  ĐĂNG KÝ, khai-sinh?! '],
    ['no-break spaces', 'đăng\u00a0ký\u00a0khai\u00a0sinh'],
    ['Telex left on', 'ddawng kys khai sinh'],
    ['Telex with the marks at the end', 'dawngd kys khai sinhs'],
    ['VNI left on', 'd9a8ng ky1 khai sinh'],
    ['a stray digit', 'khai sinh1'],
    ['no space', 'khaisinh'],
    ['no space at all', 'lamgiaykhaisinh'],
    ['x for s', 'khai xinh'],
    ['a letter missing', 'giấy khai sih'],
    ['letters swapped', 'giấy khai sihn'],
    ['abbreviated', 'lam giay ks'],
    ['chat spelling', 'zấy khai sinh cho con'],
    ['a question around it', 'cho em hỏi làm giấy khai sinh cho con ở đâu, hết bao nhiêu tiền ạ?'],
  ])('%s', (_, text) => expect(first(text)).toBe('1.001193'))

  test.each([
    ['tone placement', 'hoà giải tranh chấp đất', 'hòa giải tranh chấp đất'],
    ['tone placement', 'thuỷ lợi nhỏ', 'thủy lợi nhỏ'],
    ['y and i', 'quĩ hợp tác xã', 'quỹ hợp tác xã'],
  ])('%s makes no difference: %s', (_, one, other) => expect(top(one, 10)).toEqual(top(other, 10)))
})

describe('questions as people say them', () => {
  test.each([
    ['cưới chồng trung quốc cần giấy gì', '2.000806'],
    ['mất giấy khai sinh thì làm sao', '1.004884'],
    ['con tôi chưa có giấy khai sinh đi học được không', '1.001193'],
    ['muốn mở quán bán hàng phải xin ai', '1.001612'],
    ['xây nhà có phải xin phép không', '1.013225'],
    ['bố mất thì làm giấy gì', '1.000656'],
    ['nhà bên cạnh người ta cứ lấn dần sang vườn nhà tôi', '1.012812'],
    ['mua lai cua thang em ho cai xe may cu gio muon dung ten minh', '1.013076'],
    ['thằng con tôi đến tuổi người ta gọi đi khám bộ đội', '1.013133'],
  ])('%s', (text, code) => expect(top(text, 5)).toContain(code))

  test('words that stand apart mean one thing only near each other and in their order', () => {
    const implied = (text: string) => impliedUnits(toSyllables(text), toUnits(toSyllables(text))).map((unit) => unit.id)
    expect(implied('hôm nay tôi muốn mua của thằng em mảnh nương')).toEqual(expect.arrayContaining(['@landTransfer']))
    expect(implied('mua cái gì đó rồi để ở nhà không nói ai hết về đất')).not.toContain('@landTransfer')
    expect(implied('sau đó cháy rồi tôi mới về đến cái nhà')).not.toContain('@disaster')
    expect(implied('mua đất')).toEqual([])
  })
  test('talk around it does not hide everything', () => {
    expect(top('đi làm khai sinh mà hôm nào cũng thấy hẹn tuần sau quay lại', 3)).not.toEqual([])
  })
})

describe('typing errors', () => {
  test.each([
    ['hộ kinh doanh tạm ngừg', '1.001570'],
    ['tạm chú', '1.004194'],
    ['trứng thực bản sao', '2.000815'],
    ['đăng kí kết hôm', '1.000894'],
    ['giấy sác nhận độc thân', '1.004873'],
    ['khuyết tât', '1.001699'],
    ['hộ ngèo', '1.011607'],
    ['nấu ruợu', '2.000633'],
    ['karaôkê', '1.000903'],
  ])('%s', (text, code) => expect(top(text, 2)).toContain(code))

  test('says how it read the text', () => {
    expect(search.query('khaisinh').corrected).toBe('khai sinh')
    expect(search.query('tạm ngừg kinh doanh').corrected).toBe('tạm ngừng kinh doanh')
    expect(search.query('đăng ký khai sinh').corrected).toBeUndefined()
  })
})

describe('codes', () => {
  test.each(['1.001193', '1001193', '1 001193', 'mã 1.001193', 'thủ tục 1001193 ở xã', '1.001193.000.00.00.H22', '1.001193.000.00.00.h22'])(
    '%s',
    (text) => {
      expect(search.query(text)).toEqual({ items: [{ code: '1.001193', score: 1 }], total: 1 })
    },
  )
  test('the beginning of a code lists those that begin so', () => {
    const { items } = search.query('1.00119')
    expect(items.length).toBeGreaterThan(0)
    for (const { code } of items) expect(code).toMatch(/^1\.00119/)
  })
  test('an unknown code finds nothing', () => expect(search.query('9.999999').items).toEqual([]))
})

describe('words with several meanings', () => {
  test.each([
    'mai táng',
    'mai tang phi',
    'tiền mai táng thì làm thế nào',
    'đăng ký lại',
    'chứng thực',
    'cong chung',
    'tách',
    'nhập khẩu',
    'nhap khau',
    'sang tên',
    'chuyển khẩu',
    'giấy khai sinh',
    'làm giấy khai sinh ở đâu',
    'so do',
    'bìa đỏ',
    'chuyển trường',
    'đăng ký xe',
    'dang ki xe may',
    'căn cước công dân',
    'hộ khẩu',
  ])('%s: asks, and still answers', (text) => {
    const { choice, items } = search.query(text)
    expect(choice?.question).toMatch(/\?$/)
    expect(items.length).toBeGreaterThan(0)
    for (const option of choice?.options ?? []) expect(search.query(option.query).items, option.query).not.toEqual([])
  })
  test.each([
    'mai táng cựu chiến binh',
    'đăng ký lại khai sinh',
    'chứng thực chữ ký',
    'tách thửa đất',
    'nhập khẩu cho con',
    'khai sinh',
    'mất giấy khai sinh',
    'làm sổ đỏ lần đầu',
  ])('%s: does not ask', (text) => {
    expect(search.query(text).choice).toBeUndefined()
  })
  test.each(['mai táng', 'giấy khai sinh', 'sổ đỏ', 'chuyển trường', 'đăng ký xe', 'căn cước', 'hộ khẩu'])(
    'each option of the chooser for %s leads to something else',
    (text) => {
      const options = search.query(text).choice?.options ?? []
      expect(options.length).toBeGreaterThan(2)
      expect(new Set(options.map(({ query }) => first(query))).size).toBe(options.length)
      for (const { query } of options) expect(search.query(query).choice, query).toBeUndefined()
    },
  )
})

describe('order', () => {
  const entry = (code: string, name: string) => ({ code, name, field: '', level: '', keywords: [] })
  const words = buildSearch([
    entry('9.000001', 'Nuôi gà thả vườn'),
    entry('9.000002', 'Bán ga và bếp ga'),
    entry('9.000003', 'Bán gạ giống'),
  ])

  test('the same marks come first', () => {
    expect(words.query('gà').items[0]?.code).toBe('9.000001')
    expect(words.query('ga').items[0]?.code).toBe('9.000002')
    expect(words.query('bán gạ').items[0]?.code).toBe('9.000003')
  })
  test.each([
    ['kết hôn', '1.000894', ['1.000094', '2.000806', '1.004746', '1.000593']],
    ['khai tử', '1.000656', ['1.004827', '1.001766', '1.005461', '1.000419']],
    ['giấy phép xây dựng nhà', '1.013225', ['1.013227', '1.013228', '1.009999']],
    ['giấy phép bán thuốc lá', '2.000181', ['2.000162', '2.000150']],
  ])('%s: the ordinary case before the special ones', (text, ordinary, special) => {
    const found = top(text, 20)
    expect(found[0]).toBe(ordinary)
    for (const code of special) if (found.includes(code)) expect(found.indexOf(code)).toBeGreaterThan(0)
  })
  test.each([
    ['đăng ký kết hôn với người nước ngoài', '2.000806'],
    ['đăng ký lại kết hôn', '1.004746'],
    ['kết hôn ở biên giới', '1.000094'],
  ])('%s: the special case when it is asked for', (text, code) => expect(first(text)).toBe(code))
  test('the code in force comes before the older one, which is still found', () => {
    const found = top('hòa giải tranh chấp đất đai', 5)
    expect(found.indexOf('1.012812')).toBeLessThan(found.indexOf('1.003554'))
    expect(found).toContain('1.003554')
  })
  test('keywords of the catalogue are searched', () => {
    const taught = buildSearch([
      ...seedEntries,
      { code: '9.000004', name: 'Việc chưa có tên', field: '', level: '', keywords: ['xin dấu lăn tay trâu'] },
    ])
    expect(taught.query('lăn tay trâu').items[0]?.code).toBe('9.000004')
  })
})

describe('anything may be typed', () => {
  test.each(['', '   ', '???', '😀😀', '-', '%', "'; drop table", '\u0000', '<script>'])(
    '%j finds nothing or something, and does not throw',
    (text) => {
      expect(search.query(text).total).toBeGreaterThanOrEqual(0)
    },
  )
  test('nothing typed finds nothing', () => expect(search.query('  ')).toEqual({ items: [], total: 0 }))
  test('a pasted page is read to its beginning', () => {
    const page = 'đăng ký kết hôn '.repeat(20_000)
    expect(search.query(`khai sinh ${page}`)).toEqual(search.query(`khai sinh ${page}`.slice(0, 250)))
  })
  test('the limit holds and the total does not depend on it', () => {
    const { items, total } = search.query('đăng ký', { limit: 3 })
    expect(items).toHaveLength(3)
    expect(total).toBe(search.query('đăng ký', { limit: 500 }).items.length)
  })
  test('random text', () => {
    const syllable = fc.constantFrom('khai', 'sinh', 'ddawng', 'kys', 'đất', 'do61', 'ừg', 'l', '1.0', 'htx', '…')
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.array(syllable, { maxLength: 60 }).map((parts) => parts.join(' ')),
    )
    fc.assert(
      fc.property(texts, fc.integer({ min: 0, max: 30 }), (text, limit) => {
        const answer = search.query(text, { limit })
        expect(answer.items.length).toBeLessThanOrEqual(limit)
        expect(answer.total).toBeGreaterThanOrEqual(answer.items.length)
        expect(search.query(text, { limit })).toEqual(answer)
      }),
      { numRuns: 200, seed: 7 },
    )
  })
  test('an empty catalogue', () => expect(buildSearch([]).query('khai sinh')).toEqual({ items: [], total: 0 }))
})
