import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { SMTPServer } from 'smtp-server'
import { mailbox } from './mailbox'

const startLimitMs = 300_000

/** Starts the product as a newcomer does, on an empty data folder, with a mail server that only listens here. Answers what stops both. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const port = process.env.E2E_PORT ?? '3210'
  const dataDir = resolve(process.env.E2E_DATA_DIR ?? '.data-e2e')
  rmSync(dataDir, { recursive: true, force: true })
  const mail = await listenForMail(mailbox(dataDir))
  const settings = {
    PORT: port,
    DATA_DIR: dataDir,
    SITE_URL: `http://localhost:${port}`,
    SMTP_URL: `smtp://localhost:${mail.port}`,
    MAIL_FROM: 'mot-cua@example.org',
    // All journeys come from one address.
    RATE_LIMIT_SCALE: '1000',
    NODE_ENV: 'production' as const,
  }
  // The journeys read and prepare data through the product's own code.
  Object.assign(process.env, settings)
  const server = spawn(process.execPath, ['node_modules/tsx/dist/cli.mjs', '--conditions=react-server', 'scripts/start.ts'], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output: string[] = []
  await new Promise<void>((ready, fail) => {
    const timer = setTimeout(() => fail(new Error(`the site did not open:\n${output.join('')}`)), startLimitMs)
    const hear = (chunk: Buffer) => {
      output.push(chunk.toString())
      if (!output.join('').includes('Cán bộ đăng nhập')) return
      clearTimeout(timer)
      ready()
    }
    server.stdout.on('data', hear)
    server.stderr.on('data', hear)
    server.once('exit', (code) => fail(new Error(`the site ended with ${code}:\n${output.join('')}`)))
  })
  return async () => {
    const ended = new Promise((done) => server.once('exit', done))
    server.kill('SIGINT')
    await ended
    mail.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

async function listenForMail(box: ReturnType<typeof mailbox>): Promise<{ port: number; close: () => void }> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        box.keep({ to: session.envelope.rcptTo.map((recipient) => recipient.address), raw: Buffer.concat(parts).toString() })
        done()
      })
    },
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.server.address()
  if (!address || typeof address === 'string') throw new Error('no mail port')
  return { port: address.port, close: () => server.close() }
}
