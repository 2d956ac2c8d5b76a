import {
  addTransactionCapability,
  Curve,
  DEFAULT_CONNECTION_CONFIG,
  encodeBigEndian,
  encodeWAMessage,
  initAuthCreds,
  KEY_BUNDLE_TYPE,
  proto,
  unpadRandomMax16,
  xmppPreKey,
  xmppSignedPreKey
} from '@whiskeysockets/baileys'
import type { BinaryNode, KeyPair, SignalRepository } from '@whiskeysockets/baileys'
import { pino } from 'pino'
import { memoryKeyStore } from './memory-key-store.ts'
import { stanza } from './stanza.ts'

const silent = pino({ level: 'silent' })

/**
 * The public keys another party offers so that a session with it can be opened while it is away.
 */
export type PublicKeys = Parameters<SignalRepository['injectE2ESession']>[0]['session']

/** An encrypted message: `pkmsg` opens a session and carries keys, `msg` goes on with one. */
export interface Ciphertext {
  type: 'pkmsg' | 'msg'
  bytes: Uint8Array
}

/**
 * A handset's end of the Signal protocol: identity, pre-keys and one session per linked device. The
 * ratchets are libsignal's, reached through the repository Baileys exports, so both ends follow the
 * pinned version.
 */
export class SignalAccount {
  private readonly creds = initAuthCreds()
  private readonly keys = addTransactionCapability(
    memoryKeyStore(),
    silent,
    DEFAULT_CONNECTION_CONFIG.transactionOpts
  )
  private readonly sessions = DEFAULT_CONNECTION_CONFIG.makeSignalRepository(
    { creds: this.creds, keys: this.keys },
    silent
  )
  private nextPreKey = 1

  get identity(): KeyPair {
    return this.creds.signedIdentityKey
  }

  /** The registration id as stanzas carry it: four bytes, big-endian. */
  get registration(): Uint8Array {
    return encodeBigEndian(this.creds.registrationId)
  }

  /**
   * A fresh key bundle, as the children `<type> <identity> <skey> <key>`. Every bundle spends one
   * pre-key, for each may open one session only.
   */
  async keyBundle(): Promise<BinaryNode[]> {
    const id = this.nextPreKey++
    const pair = Curve.generateKeyPair()
    await this.keys.set({ 'pre-key': { [id]: pair } })
    return [
      stanza('type', {}, KEY_BUNDLE_TYPE),
      stanza('identity', {}, this.identity.public),
      xmppSignedPreKey(this.creds.signedPreKey),
      xmppPreKey(pair, id)
    ]
  }

  /** Reads a message of the linked device `jid`. Throws libsignal's error when no session fits. */
  async decrypt(jid: string, { type, bytes }: Ciphertext): Promise<proto.IMessage> {
    const padded = await this.sessions.decryptMessage({ jid, type, ciphertext: bytes })
    return proto.Message.decode(unpadRandomMax16(padded))
  }

  /**
   * Writes a message to the linked device `jid`. `takeKeys` is asked for its public keys only when
   * there is no session yet.
   */
  async encrypt(
    jid: string,
    message: proto.IMessage,
    takeKeys: () => PublicKeys
  ): Promise<Ciphertext> {
    const { exists } = await this.sessions.validateSession(jid)
    if (!exists) await this.sessions.injectE2ESession({ jid, session: takeKeys() })
    const { type, ciphertext } = await this.sessions.encryptMessage({
      jid,
      data: encodeWAMessage(message)
    })
    return { type, bytes: ciphertext }
  }

  /** Drops the session with a linked device, so that the next message opens a new one. */
  async forget(jid: string): Promise<void> {
    await this.sessions.deleteSession([jid])
  }

  close(): void {
    this.sessions.close?.()
  }
}
