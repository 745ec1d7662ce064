import { randomBytes } from 'node:crypto'

/** A whole PDF of exactly `bytes`, one empty page and noise that nobody can guess: a piece lost, doubled or moved changes its SHA-256. */
export function randomPdf(bytes: number): Buffer {
  const marks = (noise: string) => [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
    `<< /Length ${noise.length} >>\nstream\n${noise}\nendstream`,
  ]
  const assemble = (noise: string) => {
    let text = '%PDF-1.4\n'
    const offsets = marks(noise).map((object, index) => {
      const offset = text.length
      text += `${index + 1} 0 obj\n${object}\nendobj\n`
      return String(offset).padStart(10, '0')
    })
    const start = text.length
    const rows = offsets.map((offset) => `${offset} 00000 n \n`).join('')
    return `${text}xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${offsets.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  }
  const noise = randomBytes(Math.ceil(bytes / 2)).toString('hex')
  const rest = assemble(noise.slice(0, bytes / 2)).length - Math.floor(bytes / 2)
  const pdf = assemble(noise.slice(0, bytes - rest))
  // The numbers in the file may have grown by a digit.
  const exact = assemble(noise.slice(0, bytes - rest - (pdf.length - bytes)))
  return Buffer.from(exact, 'latin1')
}
