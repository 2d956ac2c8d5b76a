import {
  generateSignalPubKey,
  getBinaryNodeChildren,
  jidEncode,
  KEY_BUNDLE_TYPE,
  encodeBigEndian
} from '@whiskeysockets/baileys'
import type { BinaryNode } from '@whiskeysockets/baileys'
import type { Connection } from './connection.ts'
import type { Handset } from './handset.ts'
import type { PublicKeys } from './signal-account.ts'
import { bytesOf, childOf, numberOf, stanza } from './stanza.ts'

/** What a companion states about itself when it registers. */
export interface CompanionIdentity {
  noiseKey: Buffer
  identityKey: Buffer
  registrationId: number
}

/**
 * A device linked to a handset: one Baileys auth state. It outlives its connections; the server
 * keeps its public keys and every stanza it has not confirmed yet, and delivers those again on the
 * next login, as WhatsApp does.
 */
export class Companion {
  /** The connection it is logged in on, `undefined` while it is away. */
  connection: Connection | undefined
  /** Whether the handset has sent its history; it does so once, on the first login. */
  hasHistory = false
  private readonly preKeys = new Map<number, Buffer>()
  private signedPreKey: PublicKeys['signedPreKey'] | undefined
  private readonly unconfirmed = new Map<string, BinaryNode>()

  constructor(
    readonly owner: Handset,
    readonly id: number,
    readonly identity: CompanionIdentity
  ) {}

  get jid(): string {
    return jidEncode(this.owner.number, 's.whatsapp.net', this.id)
  }

  get lidJid(): string {
    return jidEncode(this.owner.lid, 'lid', this.id)
  }

  get preKeyCount(): number {
    return this.preKeys.size
  }

  /**
   * Reads the `<iq xmlns=encrypt>` with which the device uploads one-time pre-keys and its signed
   * pre-key.
   */
  storeKeys(upload: BinaryNode): void {
    for (const key of getBinaryNodeChildren(childOf(upload, 'list'), 'key')) {
      this.preKeys.set(numberOf(key, 'id'), bytesOf(key, 'value'))
    }
    this.storeSignedPreKey(childOf(upload, 'skey'))
  }

  storeSignedPreKey(skey: BinaryNode): void {
    this.signedPreKey = {
      keyId: numberOf(skey, 'id'),
      publicKey: bytesOf(skey, 'value'),
      signature: bytesOf(skey, 'signature')
    }
  }

  /**
   * The public keys for one new session; spends a one-time pre-key, and goes without when none is
   * left.
   */
  takeKeys(): PublicKeys {
    if (!this.signedPreKey) throw new Error(`${this.jid} has not uploaded its keys`)
    const keys: PublicKeys = {
      registrationId: this.identity.registrationId,
      identityKey: generateSignalPubKey(this.identity.identityKey),
      signedPreKey: {
        ...this.signedPreKey,
        publicKey: generateSignalPubKey(this.signedPreKey.publicKey)
      }
    }
    const [oneTime] = this.preKeys
    if (!oneTime) return keys
    const [keyId, publicKey] = oneTime
    this.preKeys.delete(keyId)
    return { ...keys, preKey: { keyId, publicKey: generateSignalPubKey(publicKey) } }
  }

  /** The same keys as stanzas, for another companion that wants to write to this one. */
  keyBundle(): BinaryNode[] {
    const { signedPreKey, preKey } = this.takeKeys()
    const withoutType = (key: Uint8Array): Uint8Array => key.subarray(1)
    const key = (
      tag: string,
      { keyId, publicKey }: { keyId: number; publicKey: Uint8Array },
      signature: BinaryNode[]
    ): BinaryNode =>
      stanza(tag, {}, [
        stanza('id', {}, encodeBigEndian(keyId, 3)),
        stanza('value', {}, withoutType(publicKey)),
        ...signature
      ])
    return [
      stanza('type', {}, KEY_BUNDLE_TYPE),
      stanza('identity', {}, this.identity.identityKey),
      key('skey', signedPreKey, [stanza('signature', {}, signedPreKey.signature)]),
      ...(preKey ? [key('key', preKey, [])] : [])
    ]
  }

  /**
   * Sends a message or receipt now or, while the device is away, when it comes back. Kept until
   * `confirm`.
   */
  deliver(node: BinaryNode): void {
    this.unconfirmed.set(keyOf(node.tag, node.attrs.id, node.attrs.type), node)
    if (this.connection?.live) this.connection.send(node)
  }

  /**
   * The device has taken a stanza: it acknowledged it or, for messages, answered with a receipt.
   */
  confirm(tag: string, id: string | undefined, type?: string): void {
    this.unconfirmed.delete(keyOf(tag, id, type))
  }

  /**
   * What the device missed, oldest first, numbered by `offline` so that it knows these for late
   * ones.
   */
  missed(): BinaryNode[] {
    return [...this.unconfirmed.values()].map(({ tag, attrs, content }, place) =>
      stanza(tag, { ...attrs, offline: String(place) }, content)
    )
  }
}

/** Receipts of one message differ by type (delivered, read); messages are known by id alone. */
function keyOf(tag: string, id = '', type = ''): string {
  return tag === 'receipt' ? `${tag} ${id} ${type}` : `${tag} ${id}`
}
