// The one text of the policy: read by the page store inside Next and by the server outside it.
const policy = (scripts) =>
  [
    "default-src 'self'",
    `script-src ${scripts}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ].join('; ')

exports.hashPolicy = (hashes) => policy(["'self'", ...hashes.map((hash) => `'sha256-${hash}'`)].join(' '))
exports.noncePolicy = (nonce) => policy(`'self' 'nonce-${nonce}'`)
exports.noScriptPolicy = () => policy("'none'")
