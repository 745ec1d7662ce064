/** Inline scripts with one of these SHA-256 hashes (base64) run: for pages that are the same for everybody. */
export function hashPolicy(hashes: string[]): string
/** Inline scripts with this nonce run: for pages rendered for one request. */
export function noncePolicy(nonce: string): string
/** No script runs. */
export function noScriptPolicy(): string
