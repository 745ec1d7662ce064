// Runs as a process of its own, outside any bundle. Takes { id, path, size, maxPages }, answers { id, pages } or { id, fault }.
import { open } from 'node:fs/promises'
import { getDocument, PDFDataRangeTransport } from 'pdfjs-dist/legacy/build/pdf.mjs'

class FromDisk extends PDFDataRangeTransport {
  constructor(file, size) {
    super(size, null)
    this.file = file
  }

  requestDataRange(begin, end) {
    const bytes = new Uint8Array(end - begin)
    this.file.read(bytes, 0, bytes.length, begin).then(
      ({ bytesRead }) => this.onDataRange(begin, bytes.subarray(0, bytesRead)),
      () => this.abort(),
    )
  }
}

async function inspect({ path, size, maxPages }) {
  const file = await open(path, 'r')
  const task = getDocument({
    range: new FromDisk(file, size),
    length: size,
    disableAutoFetch: true,
    disableStream: true,
    rangeChunkSize: 64 * 1024,
    isEvalSupported: false,
    useSystemFonts: false,
    stopAtErrors: true,
    verbosity: 0,
  })
  try {
    const document = await task.promise
    const [programs, opening] = await Promise.all([document.getJSActions(), document.getOpenAction()])
    if (programs || opening?.action) return { fault: 'pdfActive' }
    if (document.numPages > maxPages) return { fault: 'pdfTooLong' }
    await document.getPage(1)
    return { pages: document.numPages }
  } catch (error) {
    return { fault: error.name === 'PasswordException' ? 'pdfEncrypted' : 'pdfBroken' }
  } finally {
    await task.destroy()
    await file.close()
  }
}

process.on('message', (asked) => {
  void inspect(asked).then((answer) => process.send({ id: asked.id, ...answer }))
})
process.on('disconnect', () => process.exit())
