import { withClient } from '@/lib/db/pool'

/** Changes the ledger as nobody of the application may: as the owner of its table, with the trigger off. */
export async function breakLedger(...statements: string[]): Promise<void> {
  await withClient('owner', 'test', async (client) => {
    await client.query('ALTER TABLE "LedgerEvent" DISABLE TRIGGER USER')
    for (const statement of statements) await client.query(statement)
    await client.query('ALTER TABLE "LedgerEvent" ENABLE TRIGGER USER')
  })
}
