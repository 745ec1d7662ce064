import { describe, expect, it } from 'vitest'
import { fullContent } from '@/lib/testing/contents'
import { contentOfValues, valuesOfContent } from './content-form'
import { canHoldFile, putFile, takeStep } from './content-steps'

const after = (step: string, content = fullContent) => takeStep(content, step)

describe('a step of the form', () => {
  it('adds one at the end, with a key that none has', () => {
    const once = after('add:papers')
    expect(once.at).toBe('papers.2')
    expect(once.content.papers[2]).toEqual({ key: 'giay-to-3', name: '', kind: 'SUBMIT_COPY', required: true, originals: 0, copies: 0 })
    const removed = after('remove:papers.0', once.content)
    expect(after('add:papers', removed.content).content.papers.map(({ key }) => key)).toEqual(['giay-uy-quyen', 'giay-to-3', 'giay-to-4'])
  })

  it('adds within an item, and a question with two answers', () => {
    const example = after('add:papers.1.examples')
    expect(example.at).toBe('papers.1.examples.0')
    expect(example.content.papers[1]!.examples).toEqual([{ kind: 'RIGHT', text: '' }])
    expect(after('add:caseQuestions').content.caseQuestions![2]!.options).toHaveLength(2)
  })

  it('removes, and an optional list without items is gone', () => {
    const { content, at } = after('remove:fees.1')
    expect([content.fees.length, at]).toEqual([1, 'fees.0'])
    const [first] = [after('remove:papers.0.examples.1')]
    expect(after('remove:papers.0.examples.0', first.content).content.papers[0]).not.toHaveProperty('examples')
  })

  it('moves up and down, and no further than the ends', () => {
    const keys = (step: string) => after(step).content.papers.map(({ key }) => key)
    expect(keys('down:papers.0')).toEqual(['giay-uy-quyen', 'to-khai'])
    expect(keys('up:papers.1')).toEqual(['giay-uy-quyen', 'to-khai'])
    expect(keys('up:papers.0')).toEqual(['to-khai', 'giay-uy-quyen'])
    expect(after('down:papers.1').at).toBe('papers.1')
  })

  it('lets go of a file', () => {
    expect(after('clear:papers.0.templateFile').content.papers[0]).not.toHaveProperty('templateFile')
  })

  it('puts a file only where there is a field for one', () => {
    const file = { fileId: '0190c5f0-0000-7000-8000-000000000009', name: 'Mẫu.pdf' }
    expect(putFile(fullContent, 'papers.1.templateFile', file).papers[1]!.templateFile).toEqual(file)
    expect(putFile(fullContent, 'papers.0.examples.0.file', file).papers[0]!.examples![0]!.file).toEqual(file)
    for (const path of ['papers.9.templateFile', 'papers.0.name', 'name', 'papers.0', '', 'papers.0.templateFile.fileId', '__proto__.file'])
      expect([path, canHoldFile(fullContent, path)]).toEqual([path, false])
  })

  it('leaves a content that the form can hold, and the one before as it was', () => {
    const before = structuredClone(fullContent)
    for (const list of ['cases', 'caseQuestions', 'channels', 'papers', 'fees', 'exemptions', 'results', 'legalBases']) {
      const { content } = after(`add:${list}`)
      expect(contentOfValues(valuesOfContent(content))).toEqual(content)
    }
    expect(fullContent).toEqual(before)
  })

  it.each([
    'add:name',
    'remove:papers.7',
    'up:nothing.1',
    'clear:papers.0.name',
    'burn:papers.0',
    'add:__proto__',
    'add:papers.9.examples',
    'remove:papers',
  ])('refuses %s', (step) => {
    expect(() => after(step)).toThrow(expect.objectContaining({ name: 'DomainError' }))
  })
})
