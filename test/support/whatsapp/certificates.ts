import { Curve, proto, WA_CERT_DETAILS } from '@whiskeysockets/baileys'

const INTERMEDIATE_SERIAL = 1
const LEAF_SERIAL = 2
const YEAR_2100 = 4_102_444_800

const authority = Curve.generateKeyPair()

/**
 * The public key (hex) of this process' certificate authority, new in every process. Hand it to
 * another process by environment, see `trust.ts`.
 */
export const authorityKey = Buffer.from(authority.public).toString('hex')

/**
 * Makes Baileys in this process trust the given authority instead of WhatsApp's own. Baileys pins
 * WhatsApp's root key in `WA_CERT_DETAILS`, which it exports as a plain mutable object; nothing
 * else has to change in the code under test. Version 7.0.0-rc14 accepts every chain, for its
 * signature check does not check (see signatures.ts); trust is set up all the same, so that tests
 * go on working when the library fixes that.
 */
export function trustServer(key: string = authorityKey): void {
  WA_CERT_DETAILS.PUBLIC_KEY = Buffer.from(key, 'hex')
}

/**
 * Prepares an intermediate certificate and returns the function that certifies a server's static
 * Noise key with it. The chain is what clients check in the handshake: leaf signed by intermediate,
 * intermediate signed by the authority and naming it as issuer (serial 0).
 */
export function certificateIssuer(): (staticKey: Uint8Array) => Uint8Array {
  const intermediate = Curve.generateKeyPair()
  const intermediateDetails = details(
    INTERMEDIATE_SERIAL,
    WA_CERT_DETAILS.SERIAL,
    intermediate.public
  )
  const intermediateSignature = Curve.sign(authority.private, intermediateDetails)
  return staticKey => {
    const leafDetails = details(LEAF_SERIAL, INTERMEDIATE_SERIAL, staticKey)
    return proto.CertChain.encode({
      leaf: { details: leafDetails, signature: Curve.sign(intermediate.private, leafDetails) },
      intermediate: { details: intermediateDetails, signature: intermediateSignature }
    }).finish()
  }
}

function details(serial: number, issuerSerial: number, key: Uint8Array): Uint8Array {
  return proto.CertChain.NoiseCertificate.Details.encode({
    serial,
    issuerSerial,
    key,
    notBefore: 0,
    notAfter: YEAR_2100
  }).finish()
}
