import { fileTypes, isFileType } from './types'

const maxLength = 150

/**
 * The name a person gave a file, fit for showing: NFC, the last part of a path, without control characters and without the marks that turn
 * the direction of text (they hide the true extension).
 */
export function tidyFileName(raw: string): string {
  const last = raw.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const clean = last
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\u2028\u2029]/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '')
  if (clean === '') return 'tep-khong-ten'
  const letters = Array.from(clean)
  if (letters.length <= maxLength) return clean
  const extension = /\.[A-Za-z0-9]{1,8}$/.exec(clean)?.[0] ?? ''
  return letters.slice(0, maxLength - extension.length).join('') + extension
}

/** The name under which a file is handed out: its extension agrees with what the bytes are, so that it opens in the right program. */
export function downloadName(name: string, type: string | null): string {
  if (!type || !isFileType(type)) return `${name}.bin`
  const { extensions } = fileTypes[type]
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase()
  return extension && (extensions as readonly string[]).includes(extension) ? name : `${name}.${extensions[0]}`
}

/** `Content-Disposition` with the name in UTF-8 and an ASCII form for old programs (RFC 6266, RFC 8187). */
export function contentDisposition(kind: 'inline' | 'attachment', name: string): string {
  const ascii = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, (letter) => (letter === 'đ' ? 'd' : 'D'))
    .replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${encoded}`
}

/** `200 kB`, `1,5 MB`: sizes as people read them. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} kB`
  return `${(bytes / 1_000_000).toFixed(1).replace(/\.0$/, '').replace('.', ',')} MB`
}

/** `1,2 MB, 3 trang` */
export function fileFacts({ size, pages }: { size: number; pages: number | null }): string {
  return pages ? `${formatBytes(size)}, ${pages} trang` : formatBytes(size)
}
