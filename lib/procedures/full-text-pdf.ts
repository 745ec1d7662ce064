import type { PdfContent } from '@/lib/pdf/document'
import type { TextBlock, TextSection } from './full-text'

/** The parts of a procedure's full text as nodes of a PDF. A heading stays with the words below it where those are few. */
export function sectionNodes(sections: readonly TextSection[]): PdfContent[] {
  return sections.flatMap(({ title, blocks }): PdfContent[] => {
    const heading: PdfContent = { text: title, bold: true, margin: [0, 5, 0, 1] }
    const [first, ...rest] = blocks.flatMap(blockNodes)
    if (first === undefined) return [heading]
    return [{ stack: [heading, first], unbreakable: lengthOf(blocks[0]) < fewLetters }, ...rest]
  })
}

const fewLetters = 800

function lengthOf(block: TextBlock | undefined): number {
  if (!block) return 0
  if (block.kind === 'text') return block.text.split('\n', 1)[0]!.length
  return (block.kind === 'list' ? block.items : block.rows.flat()).join('').length
}

const widths: Record<number, (string | number)[]> = { 4: ['*', '26%', '16%', '20%'] }

function blockNodes(block: TextBlock): PdfContent[] {
  switch (block.kind) {
    case 'text':
      return paragraphs(block.text)
    case 'list':
      return [{ ul: block.items, margin: [0, 0, 0, 2] }]
    case 'table':
      return [
        {
          table: {
            headerRows: 1,
            dontBreakRows: true,
            widths: widths[block.head.length] ?? block.head.map(() => '*'),
            body: [block.head.map((text) => ({ text, bold: true })), ...block.rows],
          },
          layout: 'lightHorizontalLines',
          margin: [0, 1, 0, 3],
        },
      ]
  }
}

/** Lines as the source wrote them; a line that begins with a dash or a plus stands in. */
function paragraphs(text: string): PdfContent[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ text: line, margin: [/^[-–•+*]/.test(line) ? 10 : 0, 0, 0, 2] }))
}
