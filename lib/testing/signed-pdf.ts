import { webcrypto } from 'node:crypto'
import * as asn1js from 'asn1js'
import * as pkijs from 'pkijs'

pkijs.setEngine('node', new pkijs.CryptoEngine({ name: 'node', crypto: webcrypto as Crypto }))

export type PracticeSigner = { keys: CryptoKeyPair; certificate: pkijs.Certificate }

const name = (type: string, value: string) => new pkijs.AttributeTypeAndValue({ type, value: new asn1js.Utf8String({ value }) })
let serial = 1

/** A made-up signer with a certificate of their own making, or issued by another. */
export async function makeSigner(commonName: string, issuer?: PracticeSigner): Promise<PracticeSigner> {
  const keys = (await webcrypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify'])) as CryptoKeyPair
  const certificate = new pkijs.Certificate()
  certificate.version = 2
  certificate.serialNumber = new asn1js.Integer({ value: serial++ })
  certificate.subject.typesAndValues.push(name('2.5.4.3', commonName), name('2.5.4.10', 'Cơ quan thực hành'))
  certificate.issuer.typesAndValues.push(...(issuer?.certificate.subject ?? certificate.subject).typesAndValues)
  certificate.notBefore.value = new Date('2020-01-01T00:00:00Z')
  certificate.notAfter.value = new Date('2040-01-01T00:00:00Z')
  const constraints = new pkijs.BasicConstraints({ cA: issuer === undefined })
  certificate.extensions = [
    new pkijs.Extension({ extnID: '2.5.29.19', critical: true, extnValue: constraints.toSchema().toBER(false), parsedValue: constraints }),
  ]
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey)
  await certificate.sign((issuer?.keys ?? keys).privateKey, 'SHA-256')
  return { keys, certificate }
}

const room = 8192

/** A further part of a PDF with a signature over the whole file, as programs for signing write it. */
export async function signPdf(pdf: Buffer, signer: PracticeSigner, at = new Date('2026-09-07T02:00:00Z')): Promise<Buffer> {
  const head = `${pdf.length} 0 obj\n<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/adbe.pkcs7.detached/ByteRange`
  const blank = '[0 0000000000 0000000000 0000000000]'
  const start = pdf.length + Buffer.byteLength(`${head}${blank}/Contents`)
  const tail = '>>\nendobj\n%%EOF\n'
  const end = start + room * 2 + 2
  const numbers = [start, end, tail.length].map((number) => String(number).padStart(10, '0'))
  const before = Buffer.concat([pdf, Buffer.from(`${head}[0 ${numbers.join(' ')}]/Contents`)])
  const contents = await detachedSignature(Buffer.concat([before, Buffer.from(tail)]), signer, at)
  return Buffer.concat([before, Buffer.from(`<${contents.toString('hex').padEnd(room * 2, '0')}>`), Buffer.from(tail)])
}

async function detachedSignature(data: Buffer, { keys, certificate }: PracticeSigner, at: Date): Promise<Buffer> {
  const digest = await webcrypto.subtle.digest('SHA-256', data)
  const attribute = (type: string, value: unknown) => new pkijs.Attribute({ type, values: [value] })
  const signed = new pkijs.SignedData({
    version: 1,
    encapContentInfo: new pkijs.EncapsulatedContentInfo({ eContentType: '1.2.840.113549.1.7.1' }),
    signerInfos: [
      new pkijs.SignerInfo({
        version: 1,
        sid: new pkijs.IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
        signedAttrs: new pkijs.SignedAndUnsignedAttributes({
          type: 0,
          attributes: [
            attribute('1.2.840.113549.1.9.3', new asn1js.ObjectIdentifier({ value: '1.2.840.113549.1.7.1' })),
            attribute('1.2.840.113549.1.9.5', new asn1js.UTCTime({ valueDate: at })),
            attribute('1.2.840.113549.1.9.4', new asn1js.OctetString({ valueHex: digest })),
          ],
        }),
      }),
    ],
    certificates: [certificate],
  })
  await signed.sign(keys.privateKey, 0, 'SHA-256', new Uint8Array(data).buffer)
  const info = new pkijs.ContentInfo({ contentType: '1.2.840.113549.1.7.2', content: signed.toSchema(true) })
  return Buffer.from(info.toSchema().toBER(false))
}
