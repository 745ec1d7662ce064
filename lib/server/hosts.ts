/** The host names the site answers to: its own address, what the setting adds, and this machine to itself. */
export function allowedHosts(siteUrl: string, further: string[]): Set<string> {
  return new Set(['localhost', '127.0.0.1', '[::1]', new URL(siteUrl).hostname, ...further.map(nameOf)])
}

/** The name in a Host header without its port, in lower case; empty when it is no host at all. */
export function nameOf(host: string | undefined): string {
  const match = /^(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(:\d{1,5})?$/i.exec(host ?? '')
  return match?.[1]?.toLowerCase() ?? ''
}
