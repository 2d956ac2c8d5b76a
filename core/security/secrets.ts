import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  hkdfSync,
  randomBytes,
  type KeyObject
} from 'node:crypto'

/** Keys derived from the instance's master secret, one a purpose. */
export interface Secrets {
  readonly master: string
  /** 32 bytes for a purpose, e.g. 'whatsapp auth state'. */
  key(purpose: string): Buffer
  /**
   * AES-256-GCM. `bound` is not stored: the same text must be given to open, so that sealed values
   * cannot be swapped between rows.
   */
  seal(purpose: string, bound: string, plain: Buffer): Buffer
  /** @throws Error when the value was changed, or sealed for another purpose or row */
  open(purpose: string, bound: string, sealed: Buffer): Buffer
  readonly tokenKeys: { id: string; privateKey: KeyObject; publicKey: KeyObject }
}

const VERSION = 1
const IV = 12
const TAG = 16
/** PKCS#8 header of an Ed25519 private key (RFC 8410); the 32 bytes of the seed follow. */
const ED25519_PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex')

export function deriveSecrets(master: string): Secrets {
  const derived = new Map<string, Buffer>()
  const key = (purpose: string): Buffer => {
    let known = derived.get(purpose)
    if (!known) {
      derived.set(purpose, (known = Buffer.from(hkdfSync('sha256', master, 'stoa', purpose, 32))))
    }
    return known
  }
  const privateKey = createPrivateKey({
    key: Buffer.concat([ED25519_PKCS8, key('access token signing')]),
    format: 'der',
    type: 'pkcs8'
  })
  return {
    master,
    key,
    seal(purpose, bound, plain) {
      const iv = randomBytes(IV)
      const cipher = createCipheriv('aes-256-gcm', key(purpose), iv).setAAD(Buffer.from(bound))
      return Buffer.concat([
        Buffer.from([VERSION]),
        iv,
        cipher.update(plain),
        cipher.final(),
        cipher.getAuthTag()
      ])
    },
    open(purpose, bound, sealed) {
      if (sealed[0] !== VERSION) throw new Error('The sealed value is of an unknown version.')
      const decipher = createDecipheriv(
        'aes-256-gcm',
        key(purpose),
        sealed.subarray(1, 1 + IV)
      ).setAAD(Buffer.from(bound))
      decipher.setAuthTag(sealed.subarray(-TAG))
      return Buffer.concat([decipher.update(sealed.subarray(1 + IV, -TAG)), decipher.final()])
    },
    tokenKeys: {
      id: key('access token key id').toString('hex').slice(0, 16),
      privateKey,
      publicKey: createPublicKey(privateKey)
    }
  }
}
