import { formatDateTime } from '@/lib/core/civil-date'
import type { PdfContent, PdfDocument } from '@/lib/pdf/document'
import { qrNode } from '@/lib/pdf/qr'
import { sectionNodes } from '@/lib/procedures/full-text-pdf'
import { verificationNames } from '@/lib/procedures/text'
import type { FieldSet } from './types'

/** The full text of all procedures of a field as one booklet. */
export function setDocumentOf({ field, slug, agency, procedures }: FieldSet, madeAt: Date, siteUrl: string): PdfDocument {
  const made = `Lập lúc ${formatDateTime(madeAt)}`
  const page = `${siteUrl}/thu-tuc/linh-vuc/${slug}`
  return {
    title: `Bộ thủ tục lĩnh vực ${field}`,
    author: agency,
    madeAt,
    page: 'A4',
    margins: [20, 20, 18, 20],
    letters: 10,
    runningHead: `Bộ thủ tục lĩnh vực ${field}`,
    foot: made,
    content: [
      { text: agency, fontSize: 12 },
      { text: 'Bộ thủ tục hành chính', fontSize: 26, bold: true, color: '#1f5c3f', margin: [0, 30, 0, 2] },
      { text: `Lĩnh vực ${field}`, fontSize: 17, bold: true, margin: [0, 0, 0, 6] },
      {
        columns: [
          {
            width: '*',
            stack: [
              { text: `${procedures.length} thủ tục đang áp dụng. ${made}.`, margin: [0, 0, 0, 6] },
              { text: 'Bản mới nhất ở trang:', margin: [0, 0, 0, 1] },
              { text: page, link: page },
            ],
          },
          { width: 'auto', stack: [qrNode(page)] },
        ],
        columnGap: 18,
      },
      { text: 'Mục lục', fontSize: 15, bold: true, color: '#1f5c3f', margin: [0, 16, 0, 4] },
      { toc: { numberStyle: { bold: false } } },
      ...procedures.flatMap(({ code, content, verification, versionNumber, sections }, index): PdfContent[] => [
        {
          text: content.name,
          fontSize: 12.5,
          bold: true,
          margin: [0, 14, 0, 1],
          tocItem: true,
          ...(index === 0 && { pageBreak: 'before' as const }),
        },
        {
          text: [
            `Mã thủ tục ${code} · bản ${versionNumber} · ${verificationNames[verification]} · `,
            { text: 'Bản mới nhất trên mạng', link: `${siteUrl}/thu-tuc/${code}` },
          ],
          color: '#4a4a4a',
        },
        ...sectionNodes(sections),
      ]),
    ],
  }
}
