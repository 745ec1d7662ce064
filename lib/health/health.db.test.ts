import { expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { recordCheck } from '@/lib/ledger/verify'
import { useTestDatabase } from '@/lib/testing/db'
import { readMetrics } from './metrics'
import { getHealth } from './queries'

useTestDatabase()

const checked = { events: 9, streams: 3, days: 2 }

test('damage found by the last check of the ledger is told by health and metrics, until a check finds none', async () => {
  expect((await getHealth()).checks.ledger).toEqual({ state: 'ok' })
  expect(await readMetrics()).not.toContain('hsp_ledger_')

  await recordCheck({ ...checked, damage: [{ what: 'DIGEST', day: '2026-09-07', streamsThen: 3, streamsNow: 2 }] })
  expect((await getHealth()).checks.ledger).toMatchObject({ state: 'limited', detail: expect.stringContaining('audit:verify') })
  const metrics = await readMetrics()
  expect(metrics).toContain('hsp_ledger_damage 1\n')
  expect(metrics).toMatch(/^hsp_ledger_last_check_timestamp_seconds \d{10}$/m)

  await recordCheck({ ...checked, damage: [] })
  expect((await getHealth()).checks.ledger).toEqual({ state: 'ok' })
  expect(await readMetrics()).toContain('hsp_ledger_damage 0\n')
  expect(await db.setting.count({ where: { key: 'ledger.check' } })).toBe(1)
})
