import 'server-only'
import { civilDateOf, instantAt } from '@/lib/core/civil-date'
import { db } from '@/lib/db/client'

/** The register book is kept by year: which volume a dossier stands in, and as which of the unit's that year. */
export async function placeInBook(dossier: {
  id: string
  unitId: string
  receivedAt: Date | null
}): Promise<{ volume: string; number: number } | null> {
  const { id, unitId, receivedAt } = dossier
  if (!receivedAt) return null
  const volume = civilDateOf(receivedAt).slice(0, 4)
  const before = await db.dossier.count({
    where: {
      unitId,
      OR: [{ receivedAt: { gte: instantAt(`${volume}-01-01`), lt: receivedAt } }, { receivedAt, id: { lt: id } }],
    },
  })
  return { volume, number: before + 1 }
}
