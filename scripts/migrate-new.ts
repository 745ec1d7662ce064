import { writeMigration } from '@/lib/migrations/describe-change'
import { withServer } from '@/lib/postgres/server'
import { runCommand } from './run-command'

// The engine wants a server to talk to; the change itself is described from the files alone.
await runCommand(() =>
  withServer(async () => {
    const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
    const file = await writeMigration(process.argv[2] ?? '', stamp)
    console.log(file ? `Đã viết ${file}. Đọc lại trước khi commit.` : 'Lược đồ không thay đổi so với commit cuối.')
  }),
)
