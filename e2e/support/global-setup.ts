import { rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { SMTPServer } from 'smtp-server'
import { mailbox } from './mailbox'
import { startSite } from './site'

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
  const site = await startSite(settings)
  process.env.E2E_LAUNCHER_PID = String(site.pid)
  return async () => {
    await site.stop()
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
