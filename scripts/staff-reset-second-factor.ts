import { OperatorError } from '@/lib/core/operator-error'
import { withServer } from '@/lib/postgres/server'
import { resetSecondFactorFromServer } from '@/lib/staff/second-factor'
import { runCommand } from './run-command'

/**
 * `npm run staff:reset-second-factor -- LOGIN`: takes away the second factor of somebody who lost phone and recovery codes and whom no administrator can help.
 * Whoever can run this holds the server already. It stands in the ledger, sessions of the account end, and at the next sign-in a new one is asked for.
 */
await runCommand(async () => {
  const [login, more] = process.argv.slice(2)
  if (!login || more) throw new OperatorError('Dùng: npm run staff:reset-second-factor -- TÊN-ĐĂNG-NHẬP')
  await withServer(async () => {
    const fullName = await resetSecondFactorFromServer(login)
    console.log(`Đã gỡ xác nhận hai bước của ${fullName} (${login}). Người này đăng nhập bằng mật khẩu rồi bật lại ngay.`)
  })
})
