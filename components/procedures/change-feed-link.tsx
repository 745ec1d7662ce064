/** Tells feed readers where the list of changes is; React puts it into the head. */
export function ChangeFeedLink() {
  return <link rel="alternate" type="application/rss+xml" title="Thay đổi về thủ tục hành chính" href="/thu-tuc/thay-doi/rss.xml" />
}
