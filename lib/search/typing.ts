/** What fingers and ears do to a syllable: typing methods left on or off, sounds that are said alike. All work on folded keys. */

const onset = '(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnprstvx])?'
const rhyme = '[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?'
const syllablePattern = new RegExp(`^${onset}${rhyme}$`)

/** Could be a Vietnamese syllable written without marks. */
export function isSyllable(key: string): boolean {
  return syllablePattern.test(key)
}

/** "ddawng" → "dang", "kys" → "ky", "truwowngf" → "truong"; undefined when it does not look like Telex. */
export function fromTelex(key: string): string | undefined {
  if (!/^[a-z]+$/.test(key)) return undefined
  const plain = key
    .replace(/^dd/, 'd')
    .replace(/^d(.*)d$/, 'd$1')
    .replace(/([aeo])(.*?)w/g, '$1$2')
    .replace(/([uo])w/g, '$1')
    .replace(/w/g, 'u')
    .replace(/(.)([sfrxj])$/, '$1')
    .replace(/([aeiouy])[sfrxj](?=[aeiouycnmpt])/g, '$1')
    .replace(/aa/g, 'a')
    .replace(/ee/g, 'e')
    .replace(/oo/g, 'o')
    .replace(/([aeo])([a-z]+)\1$/, '$1$2')
  return plain !== key && isSyllable(plain) ? plain : undefined
}

/** "d9a8ng" → "dang", "so61" → "so"; undefined when there is no digit inside or after letters. */
export function fromVni(key: string): string | undefined {
  if (!/^[a-z][a-z0-9]*\d[a-z0-9]*$/.test(key)) return undefined
  const plain = key.replace(/\d/g, '')
  return isSyllable(plain) ? plain : undefined
}

const soundSwaps: [RegExp, string[]][] = [
  [/^l/, ['n']],
  [/^n(?![gh])/, ['l']],
  [/^s/, ['x']],
  [/^x/, ['s']],
  [/^tr/, ['ch']],
  [/^ch/, ['tr']],
  [/^d/, ['gi', 'r', 'v']],
  [/^gi(?=[aeiouy])/, ['d', 'r']],
  [/^gi/, ['di', 'ri']],
  [/^r/, ['d', 'gi']],
  [/^v/, ['d']],
  [/^ngh/, ['ng']],
  [/^ng(?!h)/, ['ngh']],
  [/^gh/, ['g']],
  [/^g(?=[eiy])/, ['gh']],
  [/^k(?!h)/, ['c', 'kh', 'q']],
  [/^c(?!h)/, ['k']],
  [/^j/, ['gi', 'ch', 'd']],
  [/^z/, ['d', 'gi', 'v']],
  [/^f/, ['ph']],
  [/^w/, ['qu', 'u']],
  [/^q(?!u)/, ['qu']],
  [/^p(?!h)/, ['b', 'ph']],
  [/ng$/, ['n']],
  [/n$/, ['ng', 'nh']],
  [/nh$/, ['n']],
  [/t$/, ['c']],
  [/c$/, ['t']],
  [/h$/, ['ch', 'nh']],
  [/g$/, ['ng']],
  [/ie/, ['i', 'ye']],
  [/uu/, ['u']],
  [/iu/, ['uu', 'ieu']],
  [/ieu/, ['uou', 'iu']],
  [/uou/, ['uu', 'ieu']],
]

/** Syllables that sound alike to many people or are written so in chats: l/n, s/x, ch/tr, d/gi/r, k/c, j, z, f, final n/ng. */
export function soundAlikes(key: string): string[] {
  const found = new Set<string>()
  for (const [pattern, replacements] of soundSwaps) {
    if (!pattern.test(key)) continue
    for (const replacement of replacements) found.add(key.replace(pattern, replacement))
  }
  return [...found]
}

/** Within one edit (insert, delete, replace, or swap of neighbours). */
export function isOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1
  const left = a.slice(start, a.length - end)
  const right = b.slice(start, b.length - end)
  if (left.length <= 1 && right.length <= 1) return true
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0]
}
