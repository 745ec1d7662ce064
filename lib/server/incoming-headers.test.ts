import { describe, expect, it } from 'vitest'
import { allowedHosts, nameOf } from './hosts'
import { cleanIncoming, isLoopback } from './incoming-headers'

const spoofed = () => ({
  host: 'localhost',
  cookie: 'a=b',
  'x-forwarded-for': '6.6.6.6, 7.7.7.7',
  'x-forwarded-host': 'evil.example',
  'x-forwarded-proto': 'https',
  'x-request-id': 'aaaaaaaa-1',
  'x-client-address': '127.0.0.1',
  'x-middleware-subrequest': 'x',
  'x-prerender-revalidate': 'x',
  'content-security-policy': "script-src 'nonce-mine'",
  'next-action': 'kept',
  rsc: '1',
})

describe('incoming headers', () => {
  it('say nothing about address, host or inner calls unless a proxy is trusted', () => {
    const headers: Record<string, string> = spoofed()
    const { requestId, clientAddress } = cleanIncoming(headers, { address: '9.9.9.9', trustProxy: false })
    expect(clientAddress).toBe('9.9.9.9')
    expect(requestId).not.toBe('aaaaaaaa-1')
    expect(headers).toEqual({
      host: 'localhost',
      cookie: 'a=b',
      'next-action': 'kept',
      rsc: '1',
      'x-forwarded-for': '9.9.9.9',
      'x-client-address': '9.9.9.9',
      'x-request-id': requestId,
    })
  })

  it('of a trusted proxy count, its own view of the address last', () => {
    const headers: Record<string, string> = spoofed()
    expect(cleanIncoming(headers, { address: '127.0.0.1', trustProxy: true })).toEqual({
      requestId: 'aaaaaaaa-1',
      clientAddress: '7.7.7.7',
    })
    expect(headers).toMatchObject({ 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https', 'x-client-address': '7.7.7.7' })
    expect(headers).not.toHaveProperty('x-middleware-subrequest')
  })
})

describe('a proxy on this machine that was not declared', () => {
  it.each(['x-forwarded-for', 'x-real-ip', 'forwarded', 'via'])('does not make a stranger this machine (%s)', (name) => {
    const { clientAddress } = cleanIncoming({ host: 'localhost', [name]: '6.6.6.6' }, { address: '::ffff:127.0.0.1', trustProxy: false })
    expect(isLoopback(clientAddress)).toBe(false)
  })

  it('is told from a program on this machine', () => {
    const { clientAddress } = cleanIncoming({ host: 'localhost' }, { address: '::ffff:127.0.0.1', trustProxy: false })
    expect(isLoopback(clientAddress)).toBe(true)
  })
})

describe('hosts', () => {
  const hosts = allowedHosts('https://Dichvucong.example.vn', ['192.168.1.5:3000'])
  it.each([
    ['dichvucong.example.vn', true],
    ['DICHVUCONG.example.vn:443', true],
    ['localhost:3000', true],
    ['[::1]:3000', true],
    ['192.168.1.5', true],
    ['evil.example', false],
    ['evil.example localhost', false],
    ['', false],
    [undefined, false],
  ])('%s: %s', (host, allowed) => {
    expect(hosts.has(nameOf(host))).toBe(allowed)
  })
})
