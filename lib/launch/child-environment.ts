import { env } from '@/lib/env'
import { secret } from '@/lib/secrets/secrets'

/** The settings of a process that this one starts: its own, with what Next reads from the environment only. */
export function childEnvironment(name: string, overrides: Partial<NodeJS.ProcessEnv> = {}): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_ENV: 'production',
    PROCESS_NAME: name,
    NEXT_DIST_DIR: env().NEXT_DIST_DIR,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: secret('serverActions'),
    NEXT_TELEMETRY_DISABLED: '1',
    // next-auth wants to be told the one address of the site.
    NEXTAUTH_URL: env().SITE_URL,
    ...overrides,
  }
}
