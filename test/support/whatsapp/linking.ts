import { createHmac, randomBytes } from 'node:crypto'
import {
  aesDecryptCTR,
  aesDecryptGCM,
  aesEncryptCTR,
  Curve,
  derivePairingCodeKey,
  hkdf,
  proto,
  unixTimestampSeconds,
  WA_ADV_ACCOUNT_SIG_PREFIX,
  WA_ADV_DEVICE_SIG_PREFIX
} from '@whiskeysockets/baileys'
import type { KeyPair } from '@whiskeysockets/baileys'
import { isSignedBy } from './signatures.ts'

const SALT_BYTES = 32
const VECTOR_BYTES = 16
const GCM_VECTOR_BYTES = 12
const KEY_BYTES = 32

/**
 * The handset's word that a companion belongs to it ("advertised device", ADV): it signs details
 * and the companion's identity key, and seals the whole with the secret that only the QR code or
 * the pairing code carried over. So the server in between cannot link a device of its own.
 */
export class DeviceVoucher {
  private readonly details: Uint8Array

  constructor(
    private readonly account: KeyPair,
    private readonly companionKey: Uint8Array,
    keyIndex: number
  ) {
    this.details = proto.ADVDeviceIdentity.encode({
      rawId: 1,
      timestamp: unixTimestampSeconds(),
      keyIndex,
      accountType: proto.ADVEncryptionType.E2EE,
      deviceType: proto.ADVEncryptionType.E2EE
    }).finish()
  }

  /** The protobuf `ADVSignedDeviceIdentityHMAC` for `<device-identity>`. */
  seal(secret: Uint8Array): Uint8Array {
    const signature = Curve.sign(
      this.account.private,
      Buffer.concat([WA_ADV_ACCOUNT_SIG_PREFIX, this.details, this.companionKey])
    )
    const signed = proto.ADVSignedDeviceIdentity.encode({
      details: this.details,
      accountSignatureKey: this.account.public,
      accountSignature: signature
    }).finish()
    const hmac = createHmac('sha256', secret).update(signed).digest()
    return proto.ADVSignedDeviceIdentityHMAC.encode({
      details: signed,
      hmac,
      accountType: proto.ADVEncryptionType.E2EE
    }).finish()
  }

  /**
   * Checks the companion's countersignature in its `<pair-device-sign>`. Throws when it does not
   * hold.
   */
  verify(countersigned: Uint8Array): void {
    const { deviceSignature } = proto.ADVSignedDeviceIdentity.decode(countersigned)
    const signed = Buffer.concat([
      WA_ADV_DEVICE_SIG_PREFIX,
      this.details,
      this.companionKey,
      this.account.public
    ])
    if (!deviceSignature || !isSignedBy(this.companionKey, signed, deviceSignature)) {
      throw new Error('the companion did not sign for its link')
    }
  }
}

/**
 * The handset's side of linking by an eight-character code. Each side encrypts an ephemeral key
 * under the code (PBKDF2, AES-CTR), so who does not know the code ends up with other keys and fails
 * at the first sealed message.
 */
export class CodeExchange {
  private readonly ephemeral = Curve.generateKeyPair()

  private constructor(
    private readonly code: string,
    private readonly companionEphemeral: Uint8Array
  ) {}

  /**
   * `wrapped` is salt, vector and the companion's encrypted ephemeral key, as it came in its hello.
   */
  static async begin(code: string, wrapped: Buffer): Promise<CodeExchange> {
    const salt = wrapped.subarray(0, SALT_BYTES)
    const vector = wrapped.subarray(SALT_BYTES, SALT_BYTES + VECTOR_BYTES)
    const sealed = wrapped.subarray(SALT_BYTES + VECTOR_BYTES)
    return new CodeExchange(
      code,
      aesDecryptCTR(sealed, await derivePairingCodeKey(code, salt), vector)
    )
  }

  /** The handset's own ephemeral key, wrapped in the same way. */
  async wrappedEphemeral(): Promise<Buffer> {
    const salt = randomBytes(SALT_BYTES)
    const vector = randomBytes(VECTOR_BYTES)
    return Buffer.concat([
      salt,
      vector,
      aesEncryptCTR(this.ephemeral.public, await derivePairingCodeKey(this.code, salt), vector)
    ])
  }

  /**
   * Opens the companion's key bundle (its identity, the handset's identity, random bytes) and
   * derives the secret both now share. Throws when the code was wrong: the bundle then does not
   * open.
   */
  secret(bundle: Buffer, account: KeyPair): Buffer {
    const shared = Curve.sharedKey(this.ephemeral.private, this.companionEphemeral)
    const salt = bundle.subarray(0, SALT_BYTES)
    const vector = bundle.subarray(SALT_BYTES, SALT_BYTES + GCM_VECTOR_BYTES)
    const sealed = bundle.subarray(SALT_BYTES + GCM_VECTOR_BYTES)
    const key = hkdf(shared, KEY_BYTES, {
      salt,
      info: 'link_code_pairing_key_bundle_encryption_key'
    })
    const opened = aesDecryptGCM(sealed, key, vector, Buffer.alloc(0))
    const companionIdentity = opened.subarray(0, KEY_BYTES)
    const random = opened.subarray(2 * KEY_BYTES)
    const identities = Curve.sharedKey(account.private, companionIdentity)
    return Buffer.from(
      hkdf(Buffer.concat([shared, identities, random]), KEY_BYTES, { info: 'adv_secret' })
    )
  }
}
