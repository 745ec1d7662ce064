import 'server-only'
import { tags } from '@/lib/cache/tags'
import { civilDateOf, instantAt } from '@/lib/core/civil-date'
import { clock } from '@/lib/core/clock'
import { db } from '@/lib/db/client'

/**
 * When what the open interface says last changed, to the second: by a publication or a check, or because a day began on which a version, an offering or a
 * unit begins or has ended. With a code: of that procedure.
 */
export async function findLastChange(code: string | null = null): Promise<Date> {
  const today = civilDateOf(clock.now())
  const published = code === null ? tags.procedures : tags.procedure(code)
  const [row] = await db.$queryRaw<{ day: string | null; moment: Date | null }[]>`
    WITH "chosen" AS (SELECT "id" FROM "Procedure" WHERE ${code}::text IS NULL OR "code" = ${code}),
    "version" AS (
      SELECT "effectiveFrom", "effectiveTo", "publishedAt" FROM "ProcedureVersion"
      WHERE "status" = 'PUBLISHED' AND "effectiveFrom" <= ${today} AND "procedureId" IN (SELECT "id" FROM "chosen")
    ),
    "offering" AS (SELECT "validFrom", "validTo" FROM "Offering" o WHERE "procedureId" IN (SELECT "id" FROM "chosen")
      AND NOT EXISTS (SELECT 1 FROM "UnitPeriod" p WHERE p."unitId" = o."unitId" AND p."kind" = 'PRACTICE')),
    "day" AS (
      SELECT civil_date("effectiveFrom"::text) AS "d" FROM "version"
      UNION ALL SELECT civil_date("effectiveTo"::text) + 1 FROM "version"
      UNION ALL SELECT civil_date("validFrom"::text) FROM "offering"
      UNION ALL SELECT civil_date("validTo"::text) + 1 FROM "offering"
      UNION ALL SELECT civil_date("validFrom"::text) FROM "UnitPeriod"
      UNION ALL SELECT civil_date("validTo"::text) + 1 FROM "UnitPeriod"
    )
    SELECT
      (SELECT max("d")::text FROM "day" WHERE "d" <= ${today}::date) AS "day",
      greatest(
        (SELECT max("publishedAt") FROM "version"),
        (SELECT max("changedAt") FROM "CacheTag" WHERE "tag" IN (${published}, ${tags.units}))
      ) AS "moment"`
  const last = Math.max(row?.day ? instantAt(row.day).getTime() : 0, row?.moment?.getTime() ?? 0)
  return new Date(Math.floor(last / 1000) * 1000)
}
