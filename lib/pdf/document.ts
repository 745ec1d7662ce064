import type { Content, StyleDictionary, TableCell } from 'pdfmake/interfaces'

/** A node of the page: text, stack, columns, table, list, QR code. Plain data without functions, since it is drawn on another thread. */
export type PdfContent = Content
export type PdfCell = TableCell

export type PdfDocument = {
  /** Shown by readers in the window's title; Vietnamese, like all of the text. */
  title: string
  /** Who publishes it. */
  author: string
  /** The moment of making that the file carries. */
  madeAt: Date
  page: 'A3' | 'A4' | 'A5'
  landscape?: boolean
  /** Millimetres: left, top, right, bottom. */
  margins: [number, number, number, number]
  /** Letters of body text, in points. */
  letters: number
  /** On every page but the first. */
  runningHead?: string
  /** Left in the foot of every page, beside its number. */
  foot?: string
  content: PdfContent[]
  styles?: StyleDictionary
}

/** A table with thin lines all round, by the name under which the drawing thread knows it. */
export const thinGrid = 'thinGrid'

/** Points of a length in millimetres. */
export function mm(length: number): number {
  return (length * 72) / 25.4
}
