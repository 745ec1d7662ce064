import 'server-only'
import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { DomainError } from '@/lib/core/errors'

const derive = promisify(argon2)
const cost = { memory: 65_536, passes: 3, parallelism: 1 } as const

// One hash takes 64 MiB and a core for a moment: more than two side by side, or a long line of them, would be a way to stop the server.
const atOnce = 2
const longestLine = 40
let running = 0
const line: (() => void)[] = []

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) {
    if (line.length >= longestLine) throw new DomainError('unavailable', 'Có quá nhiều người đăng nhập cùng lúc. Hãy thử lại sau ít giây.')
    await new Promise<void>((resolve) => line.push(resolve))
  } else {
    running += 1
  }
  try {
    return await work()
  } finally {
    const next = line.shift()
    if (next) next()
    else running -= 1
  }
}

/** Argon2id as a PHC string. The text is normalised (NFKC), so that two keyboards that write marks differently agree. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16)
  const hash = await inTurn(() => derive('argon2id', { message: password.normalize('NFKC'), nonce, tagLength: 32, ...cost }))
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${plainBase64(nonce)}$${plainBase64(hash)}`
}

const phc = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/
/** Nobody's password, at the same cost, so that an unknown login takes as long as a known one. */
const nobody = `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${plainBase64(randomBytes(16))}$${plainBase64(randomBytes(32))}`

/** Whether `password` is the one that was hashed. Without a hash it does the same work and says no. */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
  const parts = phc.exec(stored ?? nobody)
  if (!parts) throw new Error('a stored password hash cannot be read')
  const expected = Buffer.from(parts[5]!, 'base64')
  const found = await inTurn(() =>
    derive('argon2id', {
      message: password.normalize('NFKC'),
      nonce: Buffer.from(parts[4]!, 'base64'),
      tagLength: expected.length,
      memory: Number(parts[1]),
      passes: Number(parts[2]),
      parallelism: Number(parts[3]),
    }),
  )
  return timingSafeEqual(found, expected) && stored !== null
}

function plainBase64(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '')
}
