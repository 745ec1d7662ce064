import { access } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { importFile } from '@/lib/catalogue-imports/command'
import { DomainError } from '@/lib/core/errors'
import { OperatorError } from '@/lib/core/operator-error'
import { migrate } from '@/lib/migrations/apply'
import { withServer } from '@/lib/postgres/server'
import { runCommand } from './run-command'

const usage = 'Dùng: npm run catalogue:import -- TỆP.jsonl (hoặc .xlsx) [--accept] [--complete]'

function argumentsOf(argv: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: argv,
      allowPositionals: true,
      options: { accept: { type: 'boolean', default: false }, complete: { type: 'boolean', default: false } },
    })
    return { ...values, file: positionals[0] }
  } catch {
    throw new OperatorError(`Có tham số không hiểu được. ${usage}`)
  }
}

/**
 * `npm run catalogue:import -- FILE [--accept] [--complete]`: an export of the national catalogue. New procedures are published, changes wait for review;
 * `--accept` publishes them too. `--complete` says that the file is the whole catalogue. The last line printed is the summary as JSON.
 */
await runCommand(async () => {
  const { file, accept, complete } = argumentsOf(process.argv.slice(2))
  if (!file) throw new OperatorError(`Thiếu tên tệp. ${usage}`)
  await access(file).catch(() => {
    throw new OperatorError(`Không mở được tệp ${file}. Kiểm tra lại tên tệp và quyền đọc.`)
  })
  await withServer(async () => {
    await migrate()
    try {
      const summary = await importFile(file, { accept, complete, report: (sentence) => console.log(sentence) })
      console.log(JSON.stringify(summary))
    } catch (error) {
      throw error instanceof DomainError ? new OperatorError(error.message) : error
    }
  })
})
