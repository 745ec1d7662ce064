import { describe, expect, it } from 'vitest'
import { parseEnv } from './env'

describe('settings', () => {
  it('needs none', () => {
    const env = parseEnv({})
    expect(env).toMatchObject({ PORT: 3000, SITE_URL: 'http://localhost:3000', TRUST_PROXY: false, ALLOWED_HOSTS: [] })
    expect(env.DATABASE_URL).toBeUndefined()
    expect(env.DATA_DIR).toMatch(/\/\.data$/)
  })

  it('takes an empty value for an absent one', () => {
    expect(parseEnv({ PORT: '', DATABASE_URL: '', SMTP_URL: '', SITE_URL: '' })).toEqual(parseEnv({}))
  })

  it('follows the port in the address of the site unless one is given', () => {
    expect(parseEnv({ PORT: '4100' }).SITE_URL).toBe('http://localhost:4100')
    expect(parseEnv({ PORT: '4100', SITE_URL: 'https://dichvucong.example.vn/' }).SITE_URL).toBe('https://dichvucong.example.vn')
  })

  it.each([
    [{ PORT: 'ba nghìn' }, 'PORT phải là số'],
    [{ PORT: '70000' }, 'PORT phải từ 1 đến 65535'],
    [{ DATABASE_URL: 'mysql://x/y' }, 'DATABASE_URL phải có dạng postgresql://'],
    [{ DATABASE_OWNER_URL: 'postgresql://o:p@db/x' }, 'chưa đặt DATABASE_URL'],
    [{ SITE_URL: 'dichvucong.vn' }, 'SITE_URL phải có dạng https://'],
    [{ AUTH_SECRET: 'ngắn' }, 'AUTH_SECRET phải dài ít nhất 32 ký tự'],
  ])('says in one line what is wrong with %o', (source, words) => {
    expect(() => parseEnv(source)).toThrow(words)
    try {
      parseEnv(source)
    } catch (error) {
      expect((error as Error).message.split('\n')).toHaveLength(1)
    }
  })
})
