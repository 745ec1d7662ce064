import { expect, it } from 'vitest'
import { csvLine } from './csv'

it.each([
  ['plain', 'Cấp bản sao', 'Cấp bản sao'],
  ['a formula', '=HYPERLINK("http://x","y")', `"'=HYPERLINK(""http://x"",""y"")"`],
  ['a plus', '+84', "'+84"],
  ['a minus, as a list of a source has it', '- Tờ khai', "'- Tờ khai"],
  ['an at sign', '@SUM(A1)', "'@SUM(A1)"],
  ['a tab', '\t=1', `'\t=1`],
  ['a line end', '\r=1', `"'\r=1"`],
  ['a comma', 'a, b', '"a, b"'],
  ['two lines', 'a\nb', '"a\nb"'],
  ['an equals sign within', 'a=b', 'a=b'],
  ['nothing', '', ''],
])('writes %s so that a spreadsheet shows it as text', (_name, text, written) => {
  expect(csvLine([text, 'x'])).toBe(`${written},x\r\n`)
})
