import 'server-only'
import { type CivilDate, formatCivilDate } from '@/lib/core/civil-date'
import { DomainError } from '@/lib/core/errors'
import type { db } from '@/lib/db/client'
import type { Tx } from '@/lib/db/transaction'
import type { NumbersEntered, ProposedNumbers } from './types'

type Registry = { unitId: string; on: CivilDate }
type Numbers = { number: string; book: string | null; bookNumber: number | null }

/** A number further than this beyond the last one of its register is a slip of the pen. */
const farthest = 500

const signed = /^(\d{1,7})?\s*\/\s*(\S.*)$/u

/** A sign as it is compared and counted: hand-written case and spaces make no other sign. */
const foldSign = (sign: string) =>
  sign
    .replace(/\s+/gu, ' ')
    .replace(/ ?([-–/]) ?/gu, '$1')
    .trim()
    .toUpperCase()

/** The part of the counter's key that tells a document's sign from a register's book. */
const signKey = (sign: string) => `/${foldSign(sign)}`

/**
 * Takes the numbers of a result in a unit's registers, in the transaction that writes it: a typed one is kept if it is free, one left out is the next.
 * Two at once never get the same. `shared`: one document answers several dossiers, so that its number may stand on another result of the year.
 * @throws DomainError `invalid`, `conflict`
 */
export async function takeNumbers(
  tx: Tx,
  { unitId, on }: Registry,
  entered: NumbersEntered,
  { shared = false }: { shared?: boolean } = {},
): Promise<Numbers> {
  const book = entered.book || null
  const bookNumber = book === null ? null : await takeBookNumber(tx, { unitId, on }, book, entered.bookNumber)
  const typed = entered.number ?? ''
  if (typed === '' && book === null) throw fieldError('number', 'Hãy ghi số của văn bản kết quả. Ví dụ: 15/GXN-UBND.')
  const number = typed === '' ? `${bookNumber}/${book}` : await takeDocumentNumber(tx, { unitId, on }, typed, shared)
  return { number, book, bookNumber }
}

async function takeBookNumber(tx: Tx, { unitId, on }: Registry, book: string, typed: number | undefined): Promise<number> {
  const before = await lastOf(tx, { unitId, book, on })
  if (typed !== undefined && before > 0 && typed > before + farthest) {
    throw fieldError('bookNumber', `Số cuối của quyển ${book} là ${before}. Hãy xem lại số vừa ghi, hoặc để trống để lấy số ${before + 1}.`)
  }
  const bookNumber = typed === undefined ? await raise(tx, { unitId, book, on }) : await raiseTo(tx, { unitId, book, on }, typed)
  const other = await tx.result.findFirst({
    where: { unitId, book, bookNumber },
    select: { issuedOn: true },
  })
  if (other) {
    const next = await lastOf(tx, { unitId, book, on })
    throw fieldError(
      'bookNumber',
      `Số ${bookNumber} của quyển ${book} đã ghi ngày ${formatCivilDate(other.issuedOn)}. Hãy ghi số khác, hoặc để trống để lấy số ${next + 1}.`,
    )
  }
  return bookNumber
}

async function takeDocumentNumber(tx: Tx, { unitId, on }: Registry, typed: string, shared: boolean): Promise<string> {
  const match = signed.exec(typed)
  if (!match) return typed
  const [, digits, sign] = match as unknown as [string, string | undefined, string]
  const counter = { unitId, book: signKey(sign), on }
  if (digits !== undefined) {
    const before = await lastOf(tx, counter)
    if (before > 0 && Number(digits) > before + farthest) {
      throw fieldError('number', `Số cuối của /${sign} là ${before}. Hãy xem lại số vừa ghi. Số tiếp theo là ${before + 1}/${sign}.`)
    }
  }
  // The counter's row stays locked until the end, so that of two with one number the second finds the first.
  const count = digits === undefined ? await raise(tx, counter) : await raiseTo(tx, counter, Number(digits))
  const number = `${digits ?? count}/${sign}`
  if (shared && digits !== undefined) return number
  const sameDigits = await tx.$queryRaw<{ number: string; code: string | null }[]>`
    SELECT "number", (SELECT "code" FROM "Dossier" WHERE "Dossier"."id" = "Result"."dossierId") AS "code" FROM "Result"
    WHERE "unitId" = ${unitId}::uuid AND "issuedOn" >= ${`${on.slice(0, 4)}-01-01`} AND "issuedOn" <= ${`${on.slice(0, 4)}-12-31`}
      AND "number" ~ ${`^0*${count}\\s*/`}`
  const other = sameDigits.find((one) => foldSign(signed.exec(one.number)?.[2] ?? '') === foldSign(sign))
  if (other) {
    const next = await lastOf(tx, counter)
    throw fieldError(
      'number',
      `Số ${number} đã cấp cho hồ sơ ${other.code}. Hãy ghi số khác (số tiếp theo là ${next + 1}/${sign}). Nếu một văn bản trả lời nhiều hồ sơ thì đánh dấu ở ô dưới.`,
    )
  }
  return number
}

type Counter = { unitId: string; book: string; on: CivilDate }

/** One more, in one atomic statement. A book goes on where its last entry stands, also in a new year. */
async function raise(tx: Tx, { unitId, book, on }: Counter): Promise<number> {
  const rows = await tx.$queryRaw<{ last: number }[]>`
    INSERT INTO "RegisterCounter" ("unitId", "book", "year", "last")
    VALUES (${unitId}::uuid, ${book}, ${on.slice(0, 4)},
      1 + COALESCE((SELECT max("bookNumber") FROM "Result" WHERE "unitId" = ${unitId}::uuid AND "book" = ${book}), 0))
    ON CONFLICT ("unitId", "book", "year") DO UPDATE SET "last" = "RegisterCounter"."last" + 1
    RETURNING "last"`
  return rows[0]!.last
}

async function raiseTo(tx: Tx, { unitId, book, on }: Counter, typed: number): Promise<number> {
  await tx.$queryRaw`
    INSERT INTO "RegisterCounter" ("unitId", "book", "year", "last") VALUES (${unitId}::uuid, ${book}, ${on.slice(0, 4)},
      GREATEST(${typed}::int, (SELECT max("bookNumber") FROM "Result" WHERE "unitId" = ${unitId}::uuid AND "book" = ${book})))
    ON CONFLICT ("unitId", "book", "year") DO UPDATE SET "last" = GREATEST("RegisterCounter"."last", EXCLUDED."last")`
  return typed
}

async function lastOf(client: Tx | typeof db, { unitId, book, on }: Counter): Promise<number> {
  const counter = await client.registerCounter.findUnique({
    where: { unitId_book_year: { unitId, book, year: on.slice(0, 4) } },
    select: { last: true },
  })
  if (counter) return counter.last
  const { _max } = await client.result.aggregate({ where: { unitId, book }, _max: { bookNumber: true } })
  return _max.bookNumber ?? 0
}

/** The numbers that the next result of a procedure would get in a unit, by the sign and the book of its last one. Nothing is taken. */
export async function proposeNumbers(
  client: Tx | typeof db,
  { unitId, procedureId, on }: Registry & { procedureId: string },
): Promise<ProposedNumbers> {
  const last = await client.result.findFirst({
    where: { unitId, procedureId },
    orderBy: { createdAt: 'desc' },
    select: { number: true, book: true },
  })
  if (!last) return {}
  const { book } = last
  if (book !== null) return { book, bookNumber: (await lastOf(client, { unitId, book, on })) + 1 }
  const sign = signed.exec(last.number)?.[2]
  return sign ? { number: `${(await lastOf(client, { unitId, book: signKey(sign), on })) + 1}/${sign}` } : {}
}

function fieldError(field: string, sentence: string): DomainError {
  return new DomainError('invalid', sentence, { [field]: sentence })
}
