import { ensureBuild } from '@/lib/launch/build'
import { generateClient } from '@/lib/migrations/client-generation'
import { withServer } from '@/lib/postgres/server'
import { runCommand } from './run-command'

// Static pages are made from the database, so it is up first.
await runCommand(async () => {
  await generateClient()
  await withServer(() => ensureBuild(console.log))
})
