/** The words of a PDF as a reader would copy them, page by page, in NFC. */
export async function textOfPdf(
  bytes: Uint8Array,
): Promise<{ pages: string[]; info: Record<string, unknown>; language: string | null; links: string[] }> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 })
  const document = await task.promise
  const pages: string[] = []
  const links: string[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join('')
    pages.push(text.replace(/\s+/g, ' '))
    for (const annotation of (await page.getAnnotations()) as { url?: string }[]) if (annotation.url) links.push(annotation.url)
    page.cleanup()
  }
  const { info } = await document.getMetadata()
  const language = (await document.getMetadata()).info as { Language?: string }
  await task.destroy()
  return { pages, info: info as Record<string, unknown>, language: language.Language ?? null, links }
}
