import 'server-only'
import type { StaffViewer } from '@/lib/auth/roles'
import { publishTags } from '@/lib/cache/publish'
import { tags } from '@/lib/cache/tags'
import { clock } from '@/lib/core/clock'
import { DomainError } from '@/lib/core/errors'
import { newId } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { phraseKey } from '@/lib/search/taught'
import { teachesSearch } from './policy'

type NewSynonym = { phrase: string; code?: string | undefined; meaning?: string | undefined }

const mostSynonyms = 1_000

/** @throws DomainError `forbidden` for anyone but those who edit or approve what is public */
export function assertTeacher(viewer: StaffViewer): void {
  if (!teachesSearch(viewer)) throw new DomainError('forbidden', 'Tài khoản này không được giao việc dạy máy tìm.')
}

/**
 * Refuses what cannot be taught, also before a trial.
 * @throws DomainError `invalid` or `conflict` with a sentence for the field
 */
export async function checkSynonym(viewer: StaffViewer, { phrase, code, meaning }: NewSynonym): Promise<void> {
  assertTeacher(viewer)
  const folded = phraseKey(phrase)
  if (folded === '') throw refusal('invalid', 'phrase', 'Từ này không có chữ nào để tìm.')
  if (meaning && phraseKey(meaning) === folded) throw refusal('invalid', 'meaning', 'Từ cùng nghĩa phải khác từ người dân gõ.')
  const known = await db.searchSynonym.findUnique({ where: { folded } })
  if (known) throw refusal('conflict', 'phrase', `Từ “${known.phrase}” đã được dạy. Bỏ dòng cũ ở danh sách bên dưới rồi dạy lại.`)
  if (code && !(await db.procedure.findUnique({ where: { code }, select: { id: true } })))
    throw refusal('invalid', 'code', `Không có thủ tục mã ${code}. Chép mã ở trang của thủ tục.`)
}

/** From now on people who type the phrase find the procedure, or what its other words find, in every process at once. */
export async function teachSynonym(viewer: StaffViewer, input: NewSynonym): Promise<void> {
  await checkSynonym(viewer, input)
  const { phrase, code, meaning } = input
  if ((await db.searchSynonym.count()) >= mostSynonyms)
    throw new DomainError('conflict', `Đã có ${mostSynonyms} từ. Bỏ bớt từ không còn dùng rồi dạy tiếp.`)
  const at = clock.now()
  await transaction(async (tx) => {
    await tx.searchSynonym.create({
      data: {
        id: newId(at.getTime()),
        phrase,
        folded: phraseKey(phrase),
        code: code ?? null,
        meaning: meaning ?? null,
        createdAt: at,
        createdById: viewer.accountId,
      },
    })
    await publishTags(tx, tags.searchWords)
  })
}

export async function removeSynonym(viewer: StaffViewer, id: string): Promise<void> {
  assertTeacher(viewer)
  await transaction(async (tx) => {
    const { count } = await tx.searchSynonym.deleteMany({ where: { id } })
    if (count === 0) throw new DomainError('not_found', 'Từ này đã được bỏ trước đó.')
    await publishTags(tx, tags.searchWords)
  })
}

function refusal(code: 'invalid' | 'conflict', field: string, message: string): DomainError {
  return new DomainError(code, message, { [field]: message })
}
