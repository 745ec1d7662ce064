import { appendFileSync, existsSync, readFileSync } from 'node:fs'

export type Mail = { to: string[]; raw: string }

/** What the mail server of the journeys received, kept beside the data folder so that every worker can read it. */
export function mailbox(dataDir: string) {
  const file = `${dataDir}-mail.jsonl`
  return {
    keep: (mail: Mail) => appendFileSync(file, `${JSON.stringify(mail)}\n`),
    to: (address: string): Mail[] =>
      existsSync(file)
        ? readFileSync(file, 'utf8')
            .split('\n')
            .filter(Boolean)
            .map((line) => JSON.parse(line) as Mail)
            .filter((mail) => mail.to.includes(address))
        : [],
  }
}
