/** A PDF of one page that holds `bytes` of ballast as a scan does, in a stream; marked so that no two are alike. */
export function markedPdf(mark: string, bytes = 0): Uint8Array<ArrayBuffer> {
  const ballast = Buffer.alloc(bytes)
  // Any bytes that do not compress and hold no word of the format.
  for (let index = 0, value = 1; index < bytes; index++) ballast[index] = 0x80 | ((value = (value * 48_271) % 2_147_483_647) >> 8)
  const objects = [
    Buffer.from('<</Type/Catalog/Pages 2 0 R>>'),
    Buffer.from('<</Type/Pages/Kids[3 0 R]/Count 1>>'),
    Buffer.from('<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>'),
    Buffer.concat([Buffer.from(`<</Length ${bytes}>>stream\n`), ballast, Buffer.from('\nendstream')]),
  ]
  const pieces = [Buffer.from(`%PDF-1.4\n% ${mark}\n`)]
  let length = pieces[0]!.length
  const offsets = objects.map((object, index) => {
    const offset = length
    const piece = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')])
    pieces.push(piece)
    length += piece.length
    return offset
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  pieces.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${length}\n%%EOF\n`,
    ),
  )
  return new Uint8Array(Buffer.concat(pieces))
}
