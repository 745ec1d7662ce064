import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, DriverAdapterError } from '@prisma/driver-adapter-utils'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'
import type { SchemaEngine } from '@prisma/schema-engine-wasm'
import { openPool } from '@/lib/db/pool'

type DatabaseFailure = { code?: string; severity?: string; message: string; detail?: string; column?: string; hint?: string }
export type SchemaFile = { path: string; content: string }

/** The adapter splits a script at every `;`, also inside a function or a string. Sent whole, PostgreSQL runs it as one transaction. */
class WholeScriptAdapter extends PrismaPg {
  override async connect() {
    const adapter = await super.connect()
    adapter.executeScript = async (script) => {
      await adapter
        .underlyingDriver()
        .query(script)
        .catch(({ code = 'N/A', severity = 'ERROR', message, detail, column, hint }: DatabaseFailure) => {
          throw new DriverAdapterError({ kind: 'postgres', code, severity, message, detail, column, hint })
        })
    }
    return adapter
  }
}

let instantiated: Promise<void> | undefined

/** Node cannot import the package's WebAssembly by itself. */
async function instantiate(): Promise<void> {
  const file = createRequire(join(process.cwd(), 'package.json')).resolve('@prisma/schema-engine-wasm')
  const engine = await WebAssembly.compile(readFileSync(join(file, '..', 'schema_engine_bg.wasm')))
  const { exports } = await WebAssembly.instantiate(engine, { './schema_engine_bg.js': bindings as unknown as WebAssembly.ModuleImports })
  bindings.__wbg_set_wasm(exports)
  ;(exports.__wbindgen_start as (() => void) | undefined)?.()
}

/** Runs `work` with Prisma's schema engine as WebAssembly, connected as the owner: the native engine would be downloaded at install. */
export async function withSchemaEngine<T>(schema: SchemaFile[], work: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  instantiated ??= instantiate()
  await instantiated
  const pool = openPool('owner', 'schema', { max: 2 })
  try {
    const factory = bindMigrationAwareSqlAdapterFactory(new WholeScriptAdapter(pool))
    const engine = await bindings.SchemaEngine.new({ datamodels: schema.map(({ path, content }) => [path, content]) }, () => {}, factory)
    return await work(engine)
  } finally {
    await pool.end()
  }
}

export const everything = { externalTables: [], externalEnums: [] }
