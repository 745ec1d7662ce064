/** Plain text as people wrote it: an empty line ends a paragraph; lines that begin with a dash, plus or bullet, or with 1. 2. 3., become a list. */
export function PlainText({ text }: { text: string }) {
  return (
    <>
      {blocksOf(text).map((block, index) => {
        if (block.kind === 'paragraph') return <p key={index}>{block.lines[0]}</p>
        const items = block.lines.map((line, at) => <li key={at}>{line}</li>)
        return block.kind === 'bullets' ? <ul key={index}>{items}</ul> : <ol key={index}>{items}</ol>
      })}
    </>
  )
}

type Block = { kind: 'paragraph' | 'bullets' | 'steps'; lines: string[] }

function blocksOf(text: string): Block[] {
  const blocks: Block[] = []
  for (const raw of text.split('\n')) {
    const line = raw.trim()
    if (!line) continue
    const last = blocks.at(-1)
    const bullet = /^[-–•+*]\s*(.+)$/.exec(line)?.[1]
    const [, number, step] = /^(\d{1,2})[.)]\s+(.+)$/.exec(line) ?? []
    // Numbers out of order belong to the words.
    const isNextStep = step !== undefined && Number(number) === (last?.kind === 'steps' ? last.lines.length + 1 : 1)
    const kind = bullet ? 'bullets' : isNextStep ? 'steps' : 'paragraph'
    const words = bullet ?? (isNextStep ? step : line)
    if (last && kind !== 'paragraph' && last.kind === kind) last.lines.push(words)
    else blocks.push({ kind, lines: [words] })
  }
  return blocks
}
