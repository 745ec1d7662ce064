import { migrate } from '@/lib/migrations/apply'
import { withServer } from '@/lib/postgres/server'
import { runCommand } from './run-command'

await runCommand(() =>
  withServer(async () => {
    const applied = await migrate()
    console.log(applied.length === 0 ? 'Cơ sở dữ liệu đã ở bản mới nhất.' : `Đã nâng cấp cơ sở dữ liệu: ${applied.join(', ')}.`)
  }),
)
