import { defineConfig } from 'vitest/config'

const alias = [
  { find: 'server-only', replacement: new URL('lib/testing/server-only.ts', import.meta.url).pathname },
  { find: /^@\//, replacement: `${import.meta.dirname}/` },
]
const onDatabase = ['**/*.db.test.ts', '**/{service,queries,actions}.test.ts', '**/{service,queries}-*.test.ts']
const elsewhere = ['node_modules/**', 'e2e/**', '.next*/**', '.data*/**']

/** Service tests run under both zones: what is right only because this machine runs in UTC shows here. */
export default defineConfig({
  resolve: { alias },
  test: {
    globalSetup: 'lib/testing/cluster.ts',
    environment: 'node',
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    env: { NODE_ENV: 'test', LOG_LEVEL: 'silent', PROCESS_NAME: 'test' },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{app,components,lib,prisma,scripts,bench}/**/*.test.ts'],
          exclude: [...elsewhere, ...onDatabase],
          env: { TZ: 'UTC' },
        },
      },
      ...['UTC', 'Asia/Ho_Chi_Minh'].map((zone) => ({
        extends: true as const,
        test: { name: zone === 'UTC' ? 'service' : 'service-vietnam', include: onDatabase, exclude: elsewhere, env: { TZ: zone } },
      })),
    ],
  },
})
