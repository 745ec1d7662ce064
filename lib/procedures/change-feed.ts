import { Feed } from 'feed'
import { formatCivilDate } from '@/lib/core/civil-date'
import { changeKindNames } from './change-text'
import type { ProcedureChange } from './changes'

type About = { siteUrl: string; office: string; updated: Date }

/** RSS 2.0 of what has come into force. The same changes give the same bytes. */
export function changeFeed(changes: readonly ProcedureChange[], { siteUrl, office, updated }: About): string {
  const page = `${siteUrl}/thu-tuc/thay-doi`
  const feed = new Feed({
    title: `Thay đổi về thủ tục hành chính · ${office}`,
    description: 'Thủ tục hành chính mới ban hành, sửa đổi, bãi bỏ.',
    id: page,
    link: page,
    language: 'vi',
    generator: false,
    docs: 'https://www.rssboard.org/rss-specification',
    updated,
    feedLinks: { rss: `${page}/rss.xml` },
  })
  for (const { code, name, kind, from, number, before, note, decision, at } of changes) {
    const version = (which: number) => `${siteUrl}/thu-tuc/${code}/ban/${which}`
    const facts = [`Mã ${code}, từ ngày ${formatCivilDate(from)}.`, note, decision && `Quyết định công bố: ${decision}.`]
    feed.addItem({
      title: printable(`${changeKindNames[kind]}: ${name}`),
      id: version(number),
      // A repeal has no text of its own.
      link: version(kind === 'REPEALED' ? (before ?? number) : number),
      date: at,
      description: printable(facts.filter(Boolean).join(' ')),
      category: [{ name: changeKindNames[kind] }],
    })
  }
  return feed.rss2()
}

/** Without what XML cannot hold at all, and as text: a reader of feeds takes a description for markup. */
function printable(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
}
