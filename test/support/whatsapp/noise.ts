import {
  aesDecryptGCM,
  aesEncryptGCM,
  Curve,
  decodeBinaryNode,
  encodeBinaryNode,
  hkdf,
  NOISE_MODE,
  NOISE_WA_HEADER,
  proto,
  sha256
} from '@whiskeysockets/baileys'
import type { BinaryNode } from '@whiskeysockets/baileys'

const NOTHING = Buffer.alloc(0)

/**
 * What the client proved and said in the handshake: the static key it holds, and who it claims to
 * be.
 */
export interface ClientHandshake {
  noiseKey: Buffer
  payload: proto.IClientPayload
  transport: NoiseTransport
}

/**
 * The answering side of `Noise_XX_25519_AESGCM_SHA256` (noiseprotocol.org, revision 34), as
 * WhatsApp Web uses it: the prologue is the four bytes of the introduction, messages are protobuf
 * `HandshakeMessage`s, and the payloads are a certificate chain one way and the `ClientPayload`
 * (login or registration) the other way.
 */
export class NoiseHandshake {
  /**
   * The transcript so far. The protocol's name is exactly 32 bytes long, so Noise takes it
   * unhashed.
   */
  private transcript: Buffer = Buffer.from(NOISE_MODE)
  private chainingKey = this.transcript
  private cipherKey = this.transcript
  private nonce = 0
  private readonly ephemeral = Curve.generateKeyPair()
  private readonly static = Curve.generateKeyPair()

  constructor(private readonly certify: (staticKey: Uint8Array) => Uint8Array) {
    this.record(NOISE_WA_HEADER)
  }

  /** Reads ClientHello (`e`), returns ServerHello (`e, ee, s, es` and the certificates). */
  answerHello(frame: Uint8Array): Uint8Array {
    const { clientHello } = proto.HandshakeMessage.decode(frame)
    if (!clientHello?.ephemeral) throw new Error('ClientHello without an ephemeral key')
    const theirs = clientHello.ephemeral
    this.record(theirs)
    this.record(this.ephemeral.public)
    this.mix(Curve.sharedKey(this.ephemeral.private, theirs))
    const encryptedStatic = this.encrypt(this.static.public)
    this.mix(Curve.sharedKey(this.static.private, theirs))
    const payload = this.encrypt(this.certify(this.static.public))
    return proto.HandshakeMessage.encode({
      serverHello: { ephemeral: this.ephemeral.public, static: encryptedStatic, payload }
    }).finish()
  }

  /** Reads ClientFinish (`s, se` and the payload), and splits the keys for what follows. */
  readFinish(frame: Uint8Array): ClientHandshake {
    const { clientFinish } = proto.HandshakeMessage.decode(frame)
    if (!clientFinish?.static || !clientFinish.payload) {
      throw new Error('ClientFinish is incomplete')
    }
    const noiseKey = this.decrypt(clientFinish.static)
    this.mix(Curve.sharedKey(this.ephemeral.private, noiseKey))
    const payload = proto.ClientPayload.decode(this.decrypt(clientFinish.payload))
    const [clientToServer, serverToClient] = this.derive(NOTHING)
    return { noiseKey, payload, transport: new NoiseTransport(clientToServer, serverToClient) }
  }

  private record(bytes: Uint8Array): void {
    this.transcript = sha256(Buffer.concat([this.transcript, bytes]))
  }

  private derive(secret: Uint8Array): [Buffer, Buffer] {
    const keys = Buffer.from(hkdf(secret, 64, { salt: this.chainingKey, info: '' }))
    return [keys.subarray(0, 32), keys.subarray(32)]
  }

  private mix(secret: Uint8Array): void {
    ;[this.chainingKey, this.cipherKey] = this.derive(secret)
    this.nonce = 0
  }

  private encrypt(plain: Uint8Array): Buffer {
    const sealed = aesEncryptGCM(
      plain,
      this.cipherKey,
      initializationVector(this.nonce++),
      this.transcript
    )
    this.record(sealed)
    return sealed
  }

  private decrypt(sealed: Uint8Array): Buffer {
    const plain = aesDecryptGCM(
      sealed,
      this.cipherKey,
      initializationVector(this.nonce++),
      this.transcript
    )
    this.record(sealed)
    return plain
  }
}

/**
 * The two one-way ciphers after the handshake; every frame is one stanza in WhatsApp's binary form.
 */
export class NoiseTransport {
  private received = 0
  private sent = 0

  constructor(
    private readonly incomingKey: Buffer,
    private readonly outgoingKey: Buffer
  ) {}

  async open(frame: Uint8Array): Promise<BinaryNode> {
    return decodeBinaryNode(
      aesDecryptGCM(frame, this.incomingKey, initializationVector(this.received++), NOTHING)
    )
  }

  seal(node: BinaryNode): Buffer {
    return aesEncryptGCM(
      encodeBinaryNode(node),
      this.outgoingKey,
      initializationVector(this.sent++),
      NOTHING
    )
  }
}

/** The counter as AES-GCM takes it: twelve bytes, big-endian. */
function initializationVector(counter: number): Buffer {
  const vector = Buffer.alloc(12)
  vector.writeUInt32BE(counter, 8)
  return vector
}
