import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ActionAnswer } from '@/lib/action/answer'
import { DraftSaver, type SaveState } from './draft-saver'

type Stored = { revision: number; at: string; problems: [] }
let text = ''
let told: SaveState[]
const answers = vi.fn<(form: FormData) => Promise<ActionAnswer<Stored>>>()

function saver(): DraftSaver {
  const read = () => {
    const form = new FormData()
    form.set('steps', text)
    return form
  }
  return new DraftSaver(1, answers, read, (state) => void told.push(state))
}
const stored = (revision: number): ActionAnswer<Stored> => ({ ok: true, data: { revision, at: '10:32', problems: [] } })
const sent = () => answers.mock.calls.map(([form]) => [form.get('revision'), form.get('steps')])

beforeEach(() => {
  vi.useFakeTimers()
  told = []
  text = ''
  answers.mockReset()
})
afterEach(() => void vi.useRealTimers())

describe('a draft that is typed', () => {
  it('is saved once the typing rests, upon the revision that it has then', async () => {
    answers.mockResolvedValueOnce(stored(2)).mockResolvedValueOnce(stored(3))
    const one = saver()
    for (text of ['N', 'Nộ', 'Nộp']) one.note()
    await vi.advanceTimersByTimeAsync(5_000)
    text = 'Nộp giấy'
    one.note()
    expect(one.isDirty).toBe(true)
    await vi.advanceTimersByTimeAsync(5_000)
    expect(sent()).toEqual([
      ['1', 'Nộp'],
      ['2', 'Nộp giấy'],
    ])
    expect([one.isDirty, told.at(-1)]).toEqual([false, { kind: 'saved', at: '10:32' }])
  })

  it('is saved again for what was typed during a save, never two at once', async () => {
    let finish: (answer: ActionAnswer<Stored>) => void = () => {}
    answers.mockImplementationOnce(() => new Promise((resolve) => (finish = resolve))).mockResolvedValueOnce(stored(3))
    const one = saver()
    text = 'một'
    one.note()
    const first = one.save()
    await vi.advanceTimersByTimeAsync(0)
    text = 'hai'
    one.note()
    const second = one.save()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(answers).toHaveBeenCalledTimes(1)
    finish(stored(2))
    expect(await Promise.all([first, second])).toEqual([true, true])
    expect(sent()).toEqual([
      ['1', 'một'],
      ['2', 'hai'],
    ])
    expect(one.isDirty).toBe(false)
  })

  it('is tried again by itself when the link fails', async () => {
    answers.mockRejectedValueOnce(new Error('offline')).mockRejectedValueOnce(new Error('offline')).mockResolvedValueOnce(stored(2))
    const one = saver()
    one.note()
    expect(await one.save()).toBe(false)
    expect([one.isDirty, told.at(-1)]).toEqual([true, { kind: 'retrying' }])
    await vi.advanceTimersByTimeAsync(60_000)
    expect(answers).toHaveBeenCalledTimes(3)
    expect(one.isDirty).toBe(false)
  })

  it('stays with the person when it is refused, and is not sent over and over', async () => {
    answers.mockResolvedValue({ ok: false, code: 'conflict', message: 'Nơi khác vừa lưu.', values: {} })
    const one = saver()
    one.note()
    expect(await one.save()).toBe(false)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(answers).toHaveBeenCalledTimes(1)
    expect([one.isDirty, told.at(-1)?.kind]).toEqual([true, 'refused'])
  })
})
