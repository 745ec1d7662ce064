import { env } from '@/lib/env'
import { ensureBuild } from '@/lib/launch/build'
import { superviseChild, type Child } from '@/lib/launch/child'
import { requireFreePort } from '@/lib/launch/port'
import { prepareDatabase } from '@/lib/launch/prepare'
import { runCommand } from './run-command'
import { onStopSignal } from './support/stop-signal'

// What a newcomer runs: database, tables, facts, build, then the processes web and worker until Ctrl-C.
await runCommand(async () => {
  const { PORT, HOST, SITE_URL } = env()
  await requireFreePort(PORT, HOST)
  const children: Child[] = []
  let release = async () => {}
  const stopped = onStopSignal(async () => {
    console.log('\nĐang dừng …')
    // Web first, so that no answer is cut; the worker may still use the database, which goes last.
    for (const child of children) await child.stop(15_000)
    await release()
    console.log('Đã dừng. Dữ liệu vẫn còn; chạy npm start để mở lại.')
  })
  try {
    release = await prepareDatabase(console.log)
    // Only now is the database client there to import.
    const { fillDatabase, tellFirstAdministrator } = await import('./support/first-start')
    await fillDatabase(console.log)
    await ensureBuild(console.log)
    children.push(superviseChild({ name: 'web', script: 'scripts/server.ts' }))
    children.push(superviseChild({ name: 'worker', script: 'scripts/worker.ts', nodeFlags: ['--conditions=react-server'] }))
    await Promise.all(children.map((child) => child.ready))
    console.log(`\nTrang đã mở: ${SITE_URL}\nCán bộ đăng nhập: ${SITE_URL}/can-bo`)
    await tellFirstAdministrator(console.log)
  } catch (error) {
    // Stopped in the middle: what failed, failed because of that.
    if (stopped.requested) return stopped.done
    await Promise.all(children.map((child) => child.stop(5_000)))
    await release()
    throw error
  }
  await stopped.done
})
