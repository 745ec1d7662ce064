import { isIP, isIPv6 } from 'node:net'

/** The header in which the server in front of Next tells the address of the other side; it overwrites what a client sends. */
export const clientIpHeader = 'x-client-address'

/**
 * What an address is counted under: IPv4 as it is (also when written inside IPv6), IPv6 by its /64, since one subscriber has all of it.
 * Anything else counts as one unknown sender.
 */
export function ipKey(address: string | null | undefined): string {
  const plain = (address ?? '').trim().replace(/%.*$/, '')
  if (!isIP(plain)) return 'unknown'
  if (!isIPv6(plain)) return plain
  const groups = expand(plain)
  if (groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff) {
    return [groups[6]! >> 8, groups[6]! & 255, groups[7]! >> 8, groups[7]! & 255].join('.')
  }
  return `${groups
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(':')}::/64`
}

function expand(address: string): number[] {
  // The URL parser writes any form of an IPv6 address, also one that ends in IPv4, in groups of hexadecimal digits.
  const [head = '', tail] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::')
  const read = (part: string) => (part ? part.split(':').map((group) => Number.parseInt(group, 16)) : [])
  const left = read(head)
  const right = read(tail ?? '')
  return [...left, ...Array.from({ length: 8 - left.length - right.length }, () => 0), ...right]
}
