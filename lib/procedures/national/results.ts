import type { ProcedureResult } from '../types'
import { noInformation } from './record'

const resultCode = /Mã:\s*(KQ\.\p{Lu}\d+(?:\.\d+)*|[\d.]+\.\p{Lu}\d{1,2}-KQ\d+|[\p{Lu}\d][\p{Lu}\d.\-_]*(?!\p{Ll}))/gu

const wordsLabel = 'Từ khóa'
const descriptionLabel = 'Mô tả'

/** What the page prints after the procedure's last table: results with their codes, keywords, a description. */
export function splitResults(text: string): {
  results: ProcedureResult[]
  keywords: string[]
  description: string
} {
  const wordsAt = text.indexOf(wordsLabel)
  const descriptionAt = wordsAt < 0 ? -1 : text.indexOf(descriptionLabel, wordsAt)
  const table = descriptionAt < 0 ? text : text.slice(0, wordsAt)
  const words = descriptionAt < 0 ? '' : text.slice(wordsAt + wordsLabel.length, descriptionAt)
  const description = descriptionAt < 0 ? '' : text.slice(descriptionAt + descriptionLabel.length)
  const results: ProcedureResult[] = []
  let start = 0
  for (const found of table.matchAll(resultCode)) {
    const name = table.slice(start, found.index).trim()
    start = found.index + found[0].length
    results.push({ code: found[1], name: name || (found[1] ?? '') })
  }
  const rest = known(table.slice(start))
  if (rest) results.push({ name: rest })
  return {
    results,
    keywords: known(words)
      .split(/\s*[,;\n]\s*/)
      .filter(Boolean),
    description: known(description),
  }
}

function known(text: string): string {
  return text.trim() === noInformation ? '' : text.trim()
}
