import { readFileSync } from 'node:fs'
import { join } from 'node:path'

type Manifest = { routes: Record<string, unknown>; dynamicRoutes: Record<string, { routeRegex: string }> }

/** Which paths the build made, or will make at first demand, the same for everybody. A nonce in one of them would be stored and served to all. */
export function readStaticRoutes(distDir: string): (path: string) => boolean {
  const manifest = JSON.parse(readFileSync(join(distDir, 'prerender-manifest.json'), 'utf8')) as Manifest
  const exact = new Set(Object.keys(manifest.routes))
  const patterns = Object.values(manifest.dynamicRoutes).map((route) => new RegExp(route.routeRegex))
  return (path) => {
    const plain = path === '/' ? path : path.replace(/\/+$/, '').replace(/\.rsc$/, '')
    return exact.has(plain) || exact.has(decoded(plain)) || patterns.some((pattern) => pattern.test(plain))
  }
}

function decoded(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}
