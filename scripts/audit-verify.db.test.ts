import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { transaction } from '@/lib/db/transaction'
import { appendEvent } from '@/lib/ledger/append'
import { useTestDatabase } from '@/lib/testing/db'
import { breakLedger } from '@/lib/testing/ledger'

useTestDatabase()

/** The command as an operator runs it, on the database of this test. */
async function auditVerify(...options: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, ['--conditions=react-server', '--import', 'tsx', 'scripts/audit-verify.ts', ...options], {
    env: process.env,
  })
  const said = { out: '', err: '' }
  child.stdout.on('data', (bytes: Buffer) => (said.out += String(bytes)))
  child.stderr.on('data', (bytes: Buffer) => (said.err += String(bytes)))
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { code, ...said }
}

test('says in one line that the ledger is whole, and with code 1 which row is the first that is not', async () => {
  const streamId = randomUUID()
  for (const minute of ['01', '02', '03']) {
    const at = new Date(`2026-09-07T08:${minute}:00+07:00`)
    await transaction(
      async (tx) => void (await appendEvent(tx, { streamKind: 'dossier', streamId, kind: 'dossier.thuc_hanh', at, actorKind: 'SYSTEM' })),
    )
  }
  expect(await auditVerify()).toEqual({ code: 0, out: 'Sổ ghi nguyên vẹn: 3 dòng, 1 chuỗi, 0 dấu niêm phong.\n', err: '' })

  await breakLedger(`UPDATE "LedgerEvent" SET "kind" = 'dossier.khac' WHERE "streamId" = '${streamId}' AND "seq" = 2`)
  const { code, out } = await auditVerify('--columns')
  expect(code).toBe(1)
  expect(out).toContain(
    `Chỗ hỏng đầu tiên: chuỗi dossier ${streamId}, dòng số 2 (ghi lúc 08:02 07/09/2026): nội dung đã bị đổi sau khi ghi.\n`,
  )
  expect(out).toContain('Hồ sơ khớp với sổ ghi: 0 hồ sơ.')

  const file = join(process.env.DATA_DIR!, 'dau-niem-phong.txt')
  writeFileSync(file, `2026-09-07 1 ${'a'.repeat(64)}\n`)
  expect((await auditVerify(file)).out).toContain(
    '- dấu niêm phong ngày 07/09/2026 không khớp: khi đó có 1 chuỗi, nay tính lại được 1 chuỗi\n',
  )
  expect(await auditVerify('khong-co.txt')).toMatchObject({
    code: 1,
    out: '',
    err: expect.stringMatching(/^Lỗi: Không mở được tệp khong-co\.txt/),
  })
  expect(await auditVerify('--khac')).toMatchObject({ code: 1, err: expect.stringContaining('Dùng: npm run audit:verify') })
})
