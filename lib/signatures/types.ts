/** What a check of one signature found. */
export type SignatureFinding = {
  /** VALID: whole and by the key of its certificate. BROKEN: bytes or signature do not fit. UNREADABLE: of a kind that is not understood here. */
  state: 'VALID' | 'BROKEN' | 'UNREADABLE'
  /** Whose certificate: its common name, its organisation. */
  signer: string | null
  organisation: string | null
  issuer: string | null
  /** As the signature says; ISO. */
  signedAt: string | null
  /** What came into the file after it. NOTHING: it covers the file to its end. SIGNED: all of it is covered by a later valid signature. CHANGED: something is not. */
  after: 'NOTHING' | 'SIGNED' | 'CHANGED'
  /** KNOWN: leads to a root of the settings. UNKNOWN: does not. NOT_CHECKED: there are no roots to compare with. */
  chain: 'KNOWN' | 'UNKNOWN' | 'NOT_CHECKED'
  /** The certificate was in force when it was signed with; null: the time is not known. */
  inForce: boolean | null
  /** Made with a digest that can be forged (SHA-1, MD5). Absent: checked before this was looked at. */
  weak?: boolean
}

/** NONE: no signature. FAILED: the file could not be checked within the bounds. */
export type SignatureReport = { state: 'NONE' | 'SIGNED' | 'FAILED'; signatures: SignatureFinding[] }
