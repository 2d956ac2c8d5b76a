import { createPublicKey, verify } from 'node:crypto'

const PRIME = 2n ** 255n - 19n
const SIGN_BIT = 0x80

/**
 * Checks a signature by a Curve25519 key (XEdDSA, signal.org/docs/specifications/xeddsa): the
 * Montgomery key is turned into its Edwards form, whose sign travels in the signature's last bit,
 * and what remains is plain Ed25519. Baileys' `Curve.verify` cannot be used for this: with
 * libsignal 6 it drops the verdict and answers true for any 64 bytes.
 */
export function isSignedBy(
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array
): boolean {
  if (publicKey.length !== 32 || signature.length !== 64) return false
  const u = BigInt(`0x${Buffer.from(publicKey).reverse().toString('hex')}`)
  const y = ((u - 1n + PRIME) * power(u + 1n, PRIME - 2n)) % PRIME
  const edwards = Buffer.from(y.toString(16).padStart(64, '0'), 'hex').reverse()
  const plain = Buffer.from(signature)
  edwards[31] = edwards.readUInt8(31) | (plain.readUInt8(63) & SIGN_BIT)
  plain[63] = plain.readUInt8(63) & ~SIGN_BIT
  const key = createPublicKey({
    format: 'jwk',
    key: { kty: 'OKP', crv: 'Ed25519', x: edwards.toString('base64url') }
  })
  return verify(null, message, key, plain)
}

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n
  for (
    let square = base % PRIME, rest = exponent;
    rest > 0n;
    rest >>= 1n, square = (square * square) % PRIME
  ) {
    if (rest & 1n) result = (result * square) % PRIME
  }
  return result
}
