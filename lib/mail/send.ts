import 'server-only'
import { createTransport } from 'nodemailer'
import { env } from '@/lib/env'

export type Mail = {
  to: string
  subject: string
  text: string
  /** The same for every try of one message, so that a repeat is recognisable as one. */
  messageId: string
}

export type Sent = 'sent' | 'refused'

/** Whether the installation can send mail at all. */
export function isMailSetUp(): boolean {
  const { SMTP_URL, MAIL_FROM } = env()
  return SMTP_URL !== undefined && MAIL_FROM !== undefined
}

/**
 * Hands a message to the mail server. `refused`: the server will never take this recipient, so trying again is of no use.
 * @throws when the server cannot be reached or does not take mail now.
 */
export async function sendMail({ to, subject, text, messageId }: Mail): Promise<Sent> {
  const { SMTP_URL, MAIL_FROM, SITE_URL } = env()
  if (SMTP_URL === undefined || MAIL_FROM === undefined) throw new Error('mail is not set up')
  try {
    await createTransport(withPatience(SMTP_URL)).sendMail({
      from: MAIL_FROM,
      // An object is one address; a string would be parsed as a list.
      to: { name: '', address: to },
      subject,
      text,
      disableFileAccess: true,
      disableUrlAccess: true,
      messageId: `<${messageId}@${new URL(SITE_URL).hostname}>`,
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    })
    return 'sent'
  } catch (error) {
    if (isRefusedForGood(error)) return 'refused'
    throw withoutAddress(error)
  }
}

/** A server that does not answer must not hold up the messages behind; the operator may say otherwise in the address. */
const patience = { connectionTimeout: '15000', greetingTimeout: '15000', socketTimeout: '30000' }

function withPatience(smtpUrl: string): string {
  const url = new URL(smtpUrl)
  for (const [name, milliseconds] of Object.entries(patience)) if (!url.searchParams.has(name)) url.searchParams.set(name, milliseconds)
  return url.href
}

type SmtpError = { code?: string; command?: string; responseCode?: number }

/** The recipient, and nothing else, was refused with a lasting (5xx) answer, or is no address at all. */
function isRefusedForGood(error: unknown): boolean {
  const { code, command, responseCode } = error as SmtpError
  return code === 'EENVELOPE' && (command === 'API' || (command === 'RCPT TO' && responseCode !== undefined && responseCode >= 500))
}

/** Mail servers repeat the recipient in what they answer; the log gets codes only. */
function withoutAddress(error: unknown): Error {
  const { code, command, responseCode } = error as SmtpError
  return new Error(`mail was not taken: ${[code, command, responseCode].filter(Boolean).join(' ')}`)
}
