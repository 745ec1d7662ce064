import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { OperatorError } from '@/lib/core/operator-error'
import { importNationalRecords } from '@/lib/procedures/import'
import { migrate } from '@/lib/migrations/apply'
import { withServer } from '@/lib/postgres/server'
import { runCommand } from './run-command'

/** `npm run catalogue:import -- FILE`: the national portal's records, one JSON object a line. The last line printed is the summary as JSON. */
await runCommand(async () => {
  const [file] = process.argv.slice(2)
  if (!file) throw new OperatorError('Thiếu tên tệp. Dùng: npm run catalogue:import -- TỆP.jsonl')
  const input = createReadStream(file)
  await new Promise((resolve, reject) => {
    input.once('open', resolve)
    input.once('error', () => reject(new OperatorError(`Không mở được tệp ${file}. Kiểm tra lại tên tệp và quyền đọc.`)))
  })
  await withServer(async () => {
    await migrate()
    const summary = await importNationalRecords(createInterface({ input, crlfDelay: Infinity }), (sentence) => console.log(sentence))
    console.log(JSON.stringify(summary))
  })
})
