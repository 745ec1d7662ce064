import type pg from 'pg'
import { databaseUrl, hasSeparateOwner, userOf } from '@/lib/db/connection'

/** Tables in which the application may add rows and read them, and nothing else. */
export const insertOnlyTables = ['LedgerEvent'] as const

/** The rights of the application's role on what the owner made. With one role for both there is nothing to grant. */
export async function grantToApplication(client: pg.Client): Promise<void> {
  if (!hasSeparateOwner()) return
  const app = client.escapeIdentifier(userOf(databaseUrl('app')))
  const statements = [
    `REVOKE CREATE ON SCHEMA public FROM PUBLIC, ${app}`,
    `GRANT USAGE ON SCHEMA public TO ${app}`,
    `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${app}`,
    `GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO ${app}`,
    `ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${app}`,
    `ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO ${app}`,
    ...[...insertOnlyTables].map((table) => `REVOKE UPDATE, DELETE, TRUNCATE ON public.${client.escapeIdentifier(table)} FROM ${app}`),
    `REVOKE INSERT, UPDATE, DELETE ON public."_prisma_migrations" FROM ${app}`,
    `GRANT USAGE ON SCHEMA pgboss TO ${app}`,
    `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA pgboss TO ${app}`,
    `GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA pgboss TO ${app}`,
    `GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA pgboss TO ${app}`,
  ]
  // One simple query is one transaction: nobody sees the ledger open between the grant and the revoke.
  await client.query(statements.join(';\n'))
}
