// Runs on a thread of its own, outside any bundle. Takes { path, roots }, posts a SignatureReport as JSON bytes.
import { readFileSync } from 'node:fs'
import { webcrypto } from 'node:crypto'
import { parentPort, workerData } from 'node:worker_threads'
import * as asn1js from 'asn1js'
import * as pkijs from 'pkijs'

pkijs.setEngine('node', new pkijs.CryptoEngine({ name: 'node', crypto: webcrypto, subtle: webcrypto.subtle }))

/** More signatures than any document has; a file made to keep the thread busy ends here. */
const most = 20
const oids = {
  commonName: '2.5.4.3',
  organisation: '2.5.4.10',
  signingTime: '1.2.840.113549.1.9.5',
  timestamp: '1.2.840.113549.1.9.16.1.4',
  sha1: '1.3.14.3.2.26',
  md5: '1.2.840.113549.2.5',
}

const copyOf = (bytes) => bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)

function nameOf(name, oid) {
  const found = name.typesAndValues.find(({ type }) => type === oid)
  if (!found) return null
  // A name is text of whoever made the certificate: no database keeps control characters or halves of letters.
  const text = String(found.value.valueBlock.value)
    .toWellFormed()
    .replace(/\p{Cc}/gu, ' ')
    .normalize('NFC')
  return [...text].slice(0, 300).join('')
}

/** The bytes between the two ranges, when they are one string of hex digits and nothing else. */
function contentsOf(bytes, [, length, second]) {
  const text = bytes.subarray(length, second).toString('latin1')
  const hex = /^<([0-9a-fA-F\s]+)>$/.exec(text)?.[1]?.replace(/\s/g, '')
  return hex && hex.length % 2 === 0 ? Buffer.from(hex, 'hex') : null
}

function rangesOf(bytes) {
  const text = bytes.toString('latin1')
  const found = []
  for (const match of text.matchAll(
    /\/ByteRange\s{0,20}\[\s{0,20}(\d{1,10})\s{1,20}(\d{1,10})\s{1,20}(\d{1,10})\s{1,20}(\d{1,10})\s{0,20}\]/g,
  )) {
    found.push({ at: match.index, range: match.slice(1, 5).map(Number) })
    if (found.length === most) break
  }
  return found
}

/** Both ranges lie in the file, start with it, and leave out nothing but the signature; the dictionary that says so is itself signed. */
function isSound({ at, range: [first, length, second, rest] }, size) {
  return first === 0 && length > 0 && second > length && second + rest <= size && (at < length || at >= second)
}

const broken = {
  state: 'BROKEN',
  signer: null,
  organisation: null,
  issuer: null,
  signedAt: null,
  after: 'CHANGED',
  chain: 'NOT_CHECKED',
  inForce: null,
}

async function check(bytes, found, roots) {
  const { range } = found
  const contents = isSound(found, bytes.length) ? contentsOf(bytes, range) : null
  if (!contents) return broken
  let signed
  try {
    const parsed = asn1js.fromBER(copyOf(contents))
    if (parsed.offset === -1) throw new Error('not DER')
    signed = new pkijs.SignedData({ schema: new pkijs.ContentInfo({ schema: parsed.result }).content })
  } catch {
    return { ...broken, state: 'UNREADABLE' }
  }
  // A time stamp of the whole document is nobody's signature.
  if (signed.encapContentInfo.eContentType === oids.timestamp) return null
  // With content of its own it would be checked against that instead of the file.
  if (signed.encapContentInfo.eContent || signed.signerInfos.length !== 1) return { ...broken, state: 'UNREADABLE' }
  const data = Buffer.concat([bytes.subarray(0, range[1]), bytes.subarray(range[2], range[2] + range[3])])
  let state = 'BROKEN'
  let certificate = null
  try {
    const answer = await signed.verify({ signer: 0, data: copyOf(data), checkChain: false, extendedMode: true })
    certificate = answer.signerCertificate
    state = answer.signatureVerified ? 'VALID' : 'BROKEN'
  } catch (error) {
    certificate = error?.signerCertificate ?? null
    // What was checked and does not fit is broken; anything else is of a kind that is not understood.
    state = /digest doesn't match/.test(error?.message ?? '') ? 'BROKEN' : 'UNREADABLE'
  }
  certificate ??= signerCertificateOf(signed)
  const time = signed.signerInfos[0]?.signedAttrs?.attributes.find(({ type }) => type === oids.signingTime)?.values[0]
  const signedAt = typeof time?.toDate === 'function' ? time.toDate() : null
  return {
    state,
    signer: certificate && nameOf(certificate.subject, oids.commonName),
    organisation: certificate && nameOf(certificate.subject, oids.organisation),
    issuer: certificate && (nameOf(certificate.issuer, oids.commonName) ?? nameOf(certificate.issuer, oids.organisation)),
    signedAt: signedAt?.toISOString() ?? null,
    after: 'CHANGED',
    weak: [oids.sha1, oids.md5].includes(signed.signerInfos[0]?.digestAlgorithm?.algorithmId),
    chain: certificate ? await chainOf(signed, certificate, roots, signedAt) : 'NOT_CHECKED',
    inForce: certificate && signedAt ? signedAt >= certificate.notBefore.value && signedAt <= certificate.notAfter.value : null,
  }
}

function signerCertificateOf({ certificates = [], signerInfos }) {
  const serial = signerInfos[0]?.sid?.serialNumber
  return certificates.find((one) => one instanceof pkijs.Certificate && serial && one.serialNumber.isEqual(serial)) ?? null
}

async function chainOf({ certificates = [] }, certificate, roots, signedAt) {
  if (roots.length === 0) return 'NOT_CHECKED'
  const certs = [...certificates.filter((one) => one instanceof pkijs.Certificate && one !== certificate), certificate]
  const engine = new pkijs.CertificateChainValidationEngine({ trustedCerts: roots, certs, ...(signedAt ? { checkDate: signedAt } : {}) })
  try {
    return (await engine.verify()).result ? 'KNOWN' : 'UNKNOWN'
  } catch {
    return 'UNKNOWN'
  }
}

function readRoot(path) {
  const bytes = readFileSync(path)
  const pem = /-----BEGIN CERTIFICATE-----([\s\S]+?)-----END CERTIFICATE-----/.exec(bytes.toString('latin1'))
  try {
    return [pkijs.Certificate.fromBER(copyOf(pem ? Buffer.from(pem[1], 'base64') : bytes))]
  } catch {
    return []
  }
}

async function report({ path, roots }) {
  const bytes = readFileSync(path)
  const trusted = roots.flatMap(readRoot)
  const checked = []
  for (const found of rangesOf(bytes)) {
    const finding = await check(bytes, found, trusted)
    if (finding) checked.push({ ...finding, end: found.range[2] + found.range[3] })
  }
  const isBlank = (from) => /^\s*$/.test(bytes.subarray(from, from + 64).toString('latin1')) && bytes.length - from <= 64
  const last = Math.max(0, ...checked.filter(({ state }) => state === 'VALID').map(({ end }) => end))
  const signatures = checked.map(({ end, ...finding }) => ({
    ...finding,
    after: isBlank(end) ? 'NOTHING' : end < last && isBlank(last) ? 'SIGNED' : 'CHANGED',
  }))
  return { state: signatures.length > 0 ? 'SIGNED' : 'NONE', signatures }
}

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
parentPort.postMessage(new TextEncoder().encode(JSON.stringify(await report(workerData))))
