/** Why a file is kept. */
export type UploadPurpose = 'PAPER' | 'RESULT' | 'PROPOSED' | 'DRAFT' | 'FEEDBACK_PHOTO'

export const maxFileBytes = 20 * 1024 * 1024
export const maxDossierFiles = 25
export const maxDossierBytes = 60 * 1024 * 1024
export const maxPages = 500
export const maxPixels = 100_000_000

/** How an accepted type is named to people, which extensions it may carry, and whether a browser may show it without downloading. */
export const fileTypes = {
  'application/pdf': { label: 'PDF', extensions: ['pdf'], inline: true },
  'image/jpeg': { label: 'ảnh JPEG', extensions: ['jpg', 'jpeg', 'jfif'], inline: true },
  'image/png': { label: 'ảnh PNG', extensions: ['png'], inline: true },
  'image/webp': { label: 'ảnh WEBP', extensions: ['webp'], inline: true },
  'image/heic': { label: 'ảnh HEIC', extensions: ['heic', 'heif'], inline: false },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': { label: 'Word', extensions: ['docx'], inline: false },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { label: 'Excel', extensions: ['xlsx'], inline: false },
  'application/vnd.oasis.opendocument.text': { label: 'OpenDocument', extensions: ['odt'], inline: false },
} as const satisfies Record<string, { label: string; extensions: readonly string[]; inline: boolean }>
export type FileType = keyof typeof fileTypes

export const photoTypes: readonly FileType[] = ['image/jpeg', 'image/png', 'image/webp', 'image/heic']

/** For the `accept` attribute of a file input. */
export const acceptedExtensions = Object.values(fileTypes)
  .flatMap(({ extensions }) => extensions.map((extension) => `.${extension}`))
  .join(',')

export function isFileType(type: string): type is FileType {
  return Object.hasOwn(fileTypes, type)
}

/** What a page shows of a file. */
export type AttachmentSummary = {
  id: string
  name: string
  size: number
  type: string
  pages: number | null
  paperKey: string | null
  /** First eight hexadecimal digits of the SHA-256. */
  shortHash: string
}
