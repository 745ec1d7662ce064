import { expect, test } from 'vitest'
import { roleNames } from '@/lib/auth/roles'
import { dossierActions, transitions } from './state'
import { actionNames, stateExplanations, stateNames } from './text'
import { dossierStates } from './types'

const where = {
  RECEIVING: 'nơi nhận hồ sơ',
  HANDLING: 'nơi đang giải quyết',
  EITHER: 'nơi nhận hoặc nơi đang giải quyết',
  ASKED: 'nơi được hỏi ý kiến',
}

function stepLine(action: (typeof dossierActions)[number]): string {
  const { from, to, by, at } = transitions[action] as {
    from: readonly string[]
    to: string
    by: string | readonly string[]
    at: keyof typeof where
  }
  const name = (state: string) => stateNames[state as keyof typeof stateNames] ?? 'Chưa có hồ sơ'
  const who =
    by === 'CITIZEN'
      ? 'Người nộp'
      : by === 'STEP'
        ? `Vai trò của bước đang làm, ở ${where[at]}`
        : `${(by as (keyof typeof roleNames)[]).map((role) => roleNames[role]).join('; ')}, ở ${where[at]}`
  return `| ${actionNames[action]} | ${from.map(name).join('; ')} | ${to === 'SAME' ? 'giữ nguyên' : name(to)} | ${who} |`
}

/** What staff and those who take the system over read is the table itself. `npx vitest run lib/dossiers/state-document.test.ts -u` writes it anew. */
test('the page about states and steps says what the table says', async () => {
  const page = [
    '# Tình trạng của hồ sơ và các bước',
    '',
    'Trang này viết ra từ bảng chuyển tình trạng trong `lib/dossiers/state.ts`; không sửa tay. Số thứ tự là mã đồng bộ quốc gia. Quá hạn không phải là một tình trạng: luôn tính từ thời hạn.',
    '',
    '| Mã | Tình trạng | Người dân đọc |',
    '|---|---|---|',
    ...dossierStates.map((state, index) => `| ${index + 1} | ${stateNames[state]} | ${stateExplanations[state]} |`),
    '',
    '| Bước | Từ | Đến | Ai làm |',
    '|---|---|---|---|',
    ...dossierActions.map(stepLine),
    '',
  ].join('\n')
  await expect(page).toMatchFileSnapshot('../../docs/tinh-trang-ho-so.md')
})
