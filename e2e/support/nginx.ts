import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const binary = '/usr/sbin/nginx'
const modules = ['ngx_http_brotli_filter_module.so'].map((name) => join('/usr/lib/nginx/modules', name))

export function hasNginx(): boolean {
  return existsSync(binary) && modules.every((path) => existsSync(path))
}

/**
 * Runs `deploy/nginx.conf` in front of the site, as an ordinary process with all its files in a folder of its own: without TLS and on `port`, the
 * rest as it is. @returns what stops it.
 */
export async function startNginx(site: URL, port: number): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'hsp-nginx-'))
  for (const name of ['cache', 'body', 'proxy']) mkdirSync(join(folder, name))
  writeFileSync(join(folder, 'site.conf'), adapted(site, port, folder))
  const main = join(folder, 'nginx.conf')
  writeFileSync(
    main,
    `${modules.map((path) => `load_module ${path};`).join('\n')}
worker_processes 1; daemon off; pid ${folder}/pid; error_log ${folder}/error.log;${process.getuid?.() === 0 ? ' user root;' : ''}
events { worker_connections 512; }
http {
  include /etc/nginx/mime.types; client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/body; uwsgi_temp_path ${folder}/body; scgi_temp_path ${folder}/body;
  include ${folder}/site.conf;
}
`,
  )
  const child = spawn(binary, ['-p', folder, '-c', main], { stdio: 'ignore' })
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  for (let tries = 0; !(await answers(port)); tries++) {
    if (child.exitCode !== null || tries > 100) throw new Error(`nginx did not start:\n${readFileSync(join(folder, 'error.log'), 'utf8')}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return async () => {
    child.kill('SIGTERM')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The same file but for what a test cannot have: port 443, a certificate, another upstream. Each must be found, else nothing would be tested. */
function adapted(site: URL, port: number, folder: string): string {
  const changes: [from: RegExp, to: string][] = [
    [/server 127\.0\.0\.1:3000;/, `server 127.0.0.1:${site.port};`],
    [/\/var\/cache\/nginx\/hsp/, `${folder}/cache`],
    [/server \{\s+listen 80 default_server;[\s\S]*?\n\}\n/, ''],
    [/server \{\s+listen 80;[\s\S]*?\n\}\n/, ''],
    [/listen 443 ssl http2;\n\s+server_name example\.org;/, `listen 127.0.0.1:${port}; server_name localhost;`],
    [/\n\s+ssl_certificate[\s\S]*?ssl_session_cache.*?;/, ''],
  ]
  return changes.reduce(
    (text, [from, to]) => {
      if (!from.test(text)) throw new Error(`deploy/nginx.conf has nothing like ${from}`)
      return text.replace(from, to)
    },
    readFileSync('deploy/nginx.conf', 'utf8'),
  )
}

async function answers(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/`).then(
    () => true,
    () => false,
  )
}
