import { nextDossierCode } from '@/lib/dossiers/codes'
import { transaction } from '@/lib/db/transaction'

/** A process of its own that takes dossier codes as fast as it can, two at a time, once its parent says so. */
process.once('message', async ({ agencyCode, at, count }: { agencyCode: string; at: string; count: number }) => {
  const codes: string[] = []
  const take = async () => {
    for (let taken = 0; taken < count / 2; taken++) codes.push(await transaction((tx) => nextDossierCode(tx, agencyCode, new Date(at))))
  }
  await Promise.all(Array.from({ length: 2 }, take))
  process.send!(codes, () => process.exit())
})
process.send!('ready')
