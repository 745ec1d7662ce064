import { randomUUID } from 'node:crypto'
import AxeBuilder from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'
import type { Role } from '@/lib/auth/roles'
import { defaultSecondFactorRoles } from '@/lib/auth/second-factor-roles'
import { sealSessionId, sessionCookie } from '@/lib/auth/session-token'
import { clock } from '@/lib/core/clock'
import { db } from '@/lib/db/client'
import { type Mail, mailbox } from './mailbox'

export { expect }

export type Officer = { accountId: string; fullName: string; login: string }

type Journey = {
  /** Signs this browser in as a new officer with roles in a unit, named by its name. */
  signInAs: (unitName: string, ...roles: Role[]) => Promise<Officer>
  /** What the mail server received for an address, waited for. */
  mailTo: (address: string) => Promise<Mail>
  /** No finding of axe on the page as it stands, WCAG 2.2 A and AA. */
  expectAccessible: (page: Page) => Promise<void>
  /** Errors of the console fail the journey; one that provokes an error on purpose names what it expects. */
  expectedConsole: RegExp[]
}

export const test = base.extend<Journey>({
  expectedConsole: async ({}, use) => use([]),
  page: async ({ page, expectedConsole }, use) => {
    const heard: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error') heard.push(message.text())
    })
    page.on('pageerror', (error) => heard.push(String(error)))
    await use(page)
    expect(heard.filter((text) => !expectedConsole.some((pattern) => pattern.test(text)))).toEqual([])
  },
  signInAs: async ({ context, baseURL }, use) => {
    await use(async (unitName, ...roles) => {
      const officer = await makeOfficer(unitName, roles)
      const { name, options } = sessionCookie()
      await context.clearCookies({ name })
      const value = await sealSessionId(officer.sessionId)
      await context.addCookies([{ name, value, url: baseURL!, httpOnly: options.httpOnly, secure: options.secure, sameSite: 'Lax' }])
      return officer
    })
  },
  mailTo: async ({}, use) => {
    const box = mailbox(process.env.DATA_DIR!)
    await use(async (address) => {
      await expect.poll(() => box.to(address).length, { timeout: 20_000 }).toBeGreaterThan(0)
      return box.to(address).at(-1)!
    })
  },
  expectAccessible: async ({}, use) => {
    await use(async (page) => {
      // Between two pages there is none for a moment.
      await expect(page).toHaveTitle(/\S/)
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze()
      expect(violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.target.join(' ')).join(', ')}`)).toEqual(
        [],
      )
    })
  },
})

/** A new officer of practice data with roles in a unit, named by its name, and an open session. */
export async function makeOfficer(unitName: string, roles: readonly Role[]): Promise<Officer & { sessionId: string }> {
  const unitId = await unitIdOf(unitName)
  const at = clock.now()
  const accountId = randomUUID()
  const officer = { accountId, fullName: `Cán bộ thực hành ${accountId.slice(0, 4)}`, login: `thuc-hanh-${accountId}` }
  // Who holds a role that demands a second factor has one, with a key that no app knows: the session below is the way in.
  const enrolled = roles.some((role) => defaultSecondFactorRoles.includes(role)) ? { totpSecret: 'practice', totpSince: at } : {}
  await db.staffAccount.create({ data: { id: accountId, login: officer.login, fullName: officer.fullName, createdAt: at, ...enrolled } })
  await db.staffAssignment.createMany({
    data: roles.map((role) => ({ id: randomUUID(), accountId, unitId, role, validFrom: '2000-01-01' })),
  })
  const sessionId = randomUUID()
  await db.staffSession.create({
    data: { id: sessionId, accountId, createdAt: at, lastSeenAt: at, expiresAt: new Date(at.getTime() + 3_600_000) },
  })
  return { ...officer, sessionId }
}

export async function unitIdOf(name: string): Promise<string> {
  const period = await db.unitPeriod.findFirstOrThrow({ where: { name, validTo: null }, select: { unitId: true } })
  return period.unitId
}

/** A small whole PDF of `pages` empty pages, as practice data. */
export function practicePdf(pages = 1): Buffer {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${Array.from({ length: pages }, (_, index) => `${index + 3} 0 R`).join(' ')}] /Count ${pages} >>`,
    ...Array.from({ length: pages }, () => '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>'),
  ]
  let text = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const start = text.length
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}`
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(text)
}
