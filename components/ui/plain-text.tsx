/** Plain text as people wrote it: an empty line ends a paragraph, lines that begin with a dash, plus or bullet become a list. */
export function PlainText({ text }: { text: string }) {
  return (
    <>
      {blocksOf(text).map((block, index) =>
        block.kind === 'list' ? (
          <ul key={index}>
            {block.lines.map((line, at) => (
              <li key={at}>{line}</li>
            ))}
          </ul>
        ) : (
          <p key={index}>{block.lines.join(' ')}</p>
        ),
      )}
    </>
  )
}

type Block = { kind: 'paragraph' | 'list'; lines: string[] }

function blocksOf(text: string): Block[] {
  const blocks: Block[] = []
  for (const raw of text.split('\n')) {
    const line = raw.trim()
    const item = /^[-–•+*]\s*(.+)$/.exec(line)
    const last = blocks.at(-1)
    if (!line) continue
    if (!item) blocks.push({ kind: 'paragraph', lines: [line] })
    else if (last?.kind === 'list') last.lines.push(item[1]!)
    else blocks.push({ kind: 'list', lines: [item[1]!] })
  }
  return blocks
}
