import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { connectionConfig } from './connection'
import { PrismaClient } from './generated/client'

export type Tx = Omit<PrismaClient, '$connect' | '$disconnect' | '$on' | '$transaction' | '$extends'>

// `next dev` evaluates this module again after each change; the connections stay.
const held = globalThis as typeof globalThis & { hspDatabase?: PrismaClient }

function open(): PrismaClient {
  held.hspDatabase ??= new PrismaClient({
    adapter: new PrismaPg(connectionConfig('app', 'prisma')),
    transactionOptions: { maxWait: 15_000, timeout: 20_000 },
  })
  return held.hspDatabase
}

/** The application's database, opened at first use, so that importing a query needs no server. */
export const db: PrismaClient = new Proxy({} as PrismaClient, {
  get: (_, property) => {
    const client = open()
    const value: unknown = Reflect.get(client, property, client)
    return typeof value === 'function' ? value.bind(client) : value
  },
})

/** Ends the connections of this process; the next query opens new ones. */
export async function closeDatabase(): Promise<void> {
  const client = held.hspDatabase
  delete held.hspDatabase
  await client?.$disconnect()
}
