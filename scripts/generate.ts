import { generateClient } from '@/lib/migrations/client-generation'
import { runCommand } from './run-command'

await runCommand(async () => {
  await generateClient({ force: true })
})
