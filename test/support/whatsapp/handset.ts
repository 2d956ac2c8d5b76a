import { once } from 'node:events'
import { deflateSync } from 'node:zlib'
import { generateMessageIDV2, jidEncode, proto } from '@whiskeysockets/baileys'
import { Companion } from './companion.ts'
import type { CompanionIdentity } from './companion.ts'
import type { Envelope } from './messages.ts'
import type { WhatsAppServer } from './server.ts'
import { SignalAccount } from './signal-account.ts'
import { stanza, timestamp } from './stanza.ts'

const CODE_WAIT_MS = 5000
const MOST_RETRIES = 5

export interface HandsetOptions {
  /** The name its owner goes by; what others see as push name. Default `Phone <number>`. */
  name?: string
  /** Whether the number is on WhatsApp at all. Default true. */
  registered?: boolean
  /** Other numbers that lead to this account, as Brazil's with and without the ninth digit do. */
  alsoReachedAt?: string[]
}

/** A message on a handset. */
export interface HandsetMessage {
  /** Digits of the writer's and the receiver's number. */
  from: string
  to: string
  /**
   * The address the chat goes by at the sender, by number or by LID; receipts come from the same
   * one.
   */
  chat: string
  /** The id the sender chose; unique between these two. */
  id: string
  /** The words of a text message, '' for anything else. */
  text: string
  message: proto.IMessage
  at: Date
}

/**
 * One phone with its owner: an account by number and by LID, a Signal identity, linked companions,
 * and what is on the screen. Everything cryptographic happens one after the other, because ratchets
 * depend on order.
 */
export class Handset {
  readonly name: string
  registered: boolean
  /** Messages from others, each once. */
  readonly inbox: HandsetMessage[] = []
  /** Copies of what this account's companions have sent, as the owner sees them on the phone. */
  readonly outbox: HandsetMessage[] = []
  readonly companions = new Map<number, Companion>()
  readonly signal = new SignalAccount()
  /** Whether it tells the sender at once that a message has arrived (two ticks). */
  autoReceipt = true
  /** Whether its owner reads every message at once (two blue ticks). */
  autoRead = false
  /** Whether its own messages go out under its LID instead of its number. */
  writesAsLid = false
  /** Whether such messages name the LID alone, so that no one sees the number. */
  hidesNumber = false
  /** How many of the next messages it shall fail to read, and ask for again. */
  failNextDecrypts = 0
  private reachable = true
  private lastDevice = 0
  private readonly waiting: Envelope[] = []
  private readonly written = new Map<string, { to: string; message: proto.IMessage }>()
  private readonly retries = new Map<string, number>()
  private work: Promise<unknown> = Promise.resolve()

  constructor(
    private readonly server: WhatsAppServer,
    readonly number: string,
    { name, registered }: HandsetOptions
  ) {
    this.name = name ?? `Phone ${number}`
    this.registered = registered ?? true
  }

  get jid(): string {
    return jidEncode(this.number, 's.whatsapp.net')
  }

  /** The account's number-less id, stable, 15 digits. */
  get lid(): string {
    return `9${this.number.padStart(14, '0')}`
  }

  get lidJid(): string {
    return jidEncode(this.lid, 'lid')
  }

  /**
   * Off: it is switched off or without network. The server keeps its messages, and no receipts come
   * until it is back.
   */
  get online(): boolean {
    return this.reachable
  }

  set online(online: boolean) {
    this.reachable = online
    this.readWaiting()
  }

  /**
   * Photographs a QR code (the text inside it). Settles when the companion is linked and about to
   * restart.
   */
  async scanQr(qr: string): Promise<Companion> {
    const [reference = '', noiseKey = '', identityKey = '', secret = ''] = qr
      .slice(qr.indexOf('#') + 1)
      .split(',')
    return this.server.pairingByReference(reference).scanned(this, noiseKey, identityKey, secret)
  }

  /**
   * Types the code a companion shows for this number, with or without its hyphen. Waits up to 5 s
   * for the companion to ask for one; rejects when the code is wrong.
   */
  async enterPairingCode(code: string): Promise<Companion> {
    const signal = AbortSignal.timeout(CODE_WAIT_MS)
    while (!this.server.pairingByNumber(this.number)) {
      await once(this.server, 'pairing-code', { signal })
    }
    return this.server.pairingByNumber(this.number)!.enterCode(this, code)
  }

  /** Removes a linked device, by default the newest. It is told 401, now or at its next login. */
  unlink(device: number | undefined = [...this.companions.keys()].pop()): void {
    const companion = device === undefined ? undefined : this.companions.get(device)
    if (!companion) throw new Error(`${this.number} has no linked device`)
    this.companions.delete(companion.id)
    companion.connection?.streamError(401)
    this.server.emit('unlinked', { number: this.number, device: companion.id })
  }

  newCompanion(identity: CompanionIdentity): Companion {
    return new Companion(this, ++this.lastDevice, identity)
  }

  link(companion: Companion): void {
    this.companions.set(companion.id, companion)
    this.server.emit('linked', { number: this.number, device: companion.id })
  }

  /**
   * Writes to another phone and its companions. Returns the message's id. Throws for a number that
   * is not on WhatsApp.
   */
  async sendText(number: string, text: string): Promise<string> {
    return this.sendMessage(number, { conversation: text })
  }

  async sendMessage(
    number: string,
    message: proto.IMessage,
    id: string = generateMessageIDV2()
  ): Promise<string> {
    const receiver = this.server.phoneOf(number)
    if (!receiver?.registered) throw new Error(`${number} is not on WhatsApp`)
    this.written.set(id, { to: number, message })
    receiver.inbox.push(handsetMessage(this.number, number, receiver.jid, id, message))
    for (const companion of receiver.companions.values()) await this.writeTo(companion, id, message)
    return id
  }

  /**
   * A companion could not read a message: opens a new session with it and sends the message once
   * more.
   */
  sendAgain(id: string, companion: Companion): void {
    const written = this.written.get(id)
    if (!written) return
    this.inTurn(() => this.signal.forget(companion.jid))
      .then(() => this.writeTo(companion, id, written.message))
      .catch((error: Error) => this.server.emit('error', error))
  }

  /**
   * Gives a new companion its first view of the account, inline, as handsets do right after
   * linking: here an empty list of chats.
   */
  async shareHistory(companion: Companion): Promise<void> {
    if (companion.hasHistory) return
    companion.hasHistory = true
    const syncType = proto.HistorySync.HistorySyncType.INITIAL_BOOTSTRAP
    const history = proto.HistorySync.encode({
      syncType,
      conversations: [],
      chunkOrder: 1,
      progress: 100
    }).finish()
    const historySyncNotification = {
      syncType,
      chunkOrder: 1,
      progress: 100,
      initialHistBootstrapInlinePayload: deflateSync(history)
    }
    const type = proto.Message.ProtocolMessage.Type.HISTORY_SYNC_NOTIFICATION
    await this.writeTo(companion, generateMessageIDV2(), {
      protocolMessage: { type, historySyncNotification }
    })
  }

  /** Tells the sender that a message has arrived, for handsets with `autoReceipt` off. */
  markDelivered(id: string): void {
    this.receipt(this.find(id), undefined)
  }

  /** The owner reads a message. */
  markRead(id: string): void {
    this.receipt(this.find(id), 'read')
  }

  /** Takes a sealed message from the server, and opens it as soon as it is online. */
  receive(envelope: Envelope): void {
    this.waiting.push(envelope)
    this.readWaiting()
  }

  close(): void {
    this.signal.close()
  }

  private readWaiting(): void {
    if (!this.reachable) return
    for (const envelope of this.waiting.splice(0)) {
      this.inTurn(() => this.read(envelope)).catch((error: Error) =>
        this.server.emit('error', error)
      )
    }
  }

  private async read(envelope: Envelope): Promise<void> {
    const {
      from: { owner: writer, jid },
      id
    } = envelope
    let message: proto.IMessage
    try {
      if (this.failNextDecrypts > 0) {
        this.failNextDecrypts--
        throw new Error('this handset was told to fail')
      }
      message = await this.signal.decrypt(jid, envelope.ciphertext)
    } catch (error) {
      return this.askAgain(envelope, error)
    }
    if (message.protocolMessage) return
    if (writer === this) {
      const { destinationJid, message: inner } = message.deviceSentMessage ?? {}
      const to = this.server.phoneAt(destinationJid ?? envelope.chat)?.number
      if (to && inner && !this.outbox.some(known => known.id === id)) {
        this.outbox.push(handsetMessage(this.number, to, envelope.chat, id, inner))
      }
      return
    }
    const received = handsetMessage(writer.number, this.number, envelope.chat, id, message)
    const known = this.inbox.some(earlier => earlier.id === id && earlier.from === writer.number)
    if (!known) this.inbox.push(received)
    this.server.emit(known ? 'duplicate' : 'message', received)
    if (this.autoReceipt) this.receipt(received, undefined)
    if (this.autoRead) this.receipt(received, 'read')
  }

  /** Asks the sender for a message this handset could not read, and sends new keys along. */
  private async askAgain({ from, id, chat }: Envelope, reason: unknown): Promise<void> {
    const count = (this.retries.get(id) ?? 0) + 1
    this.retries.set(id, count)
    if (count > MOST_RETRIES) {
      throw new Error(`${this.number} cannot read message ${id}`, { cause: reason })
    }
    this.server.emit('retry', { from: this.number, to: from.owner.number, id })
    const own = from.owner === this
    from.deliver(
      stanza(
        'receipt',
        {
          from: own ? this.jid : chat,
          id,
          t: timestamp(),
          type: 'retry',
          ...(own ? { recipient: chat } : {})
        },
        [
          stanza('retry', { count: String(count), id, t: timestamp(), v: '1' }),
          stanza('registration', {}, this.signal.registration),
          stanza('keys', {}, await this.signal.keyBundle())
        ]
      )
    )
  }

  private async writeTo(companion: Companion, id: string, message: proto.IMessage): Promise<void> {
    const { type, bytes } = await this.inTurn(() =>
      this.signal.encrypt(companion.jid, message, () => companion.takeKeys())
    )
    const own = companion.owner === this
    companion.deliver(
      stanza(
        'message',
        {
          ...(this.writesAsLid && !own
            ? {
                from: this.lidJid,
                ...(this.hidesNumber ? {} : { sender_pn: this.jid }),
                addressing_mode: 'lid'
              }
            : {
                from: this.jid,
                ...(own ? { category: 'peer' } : { sender_lid: this.lidJid, addressing_mode: 'pn' })
              }),
          id,
          t: timestamp(),
          type: 'text',
          notify: this.name
        },
        [stanza('enc', { v: '2', type }, bytes)]
      )
    )
  }

  private find(id: string): HandsetMessage {
    const found = this.inbox.find(message => message.id === id)
    if (!found) throw new Error(`${this.number} has no message ${id}`)
    return found
  }

  private receipt({ from, id, chat }: HandsetMessage, type: 'read' | undefined): void {
    const writer = this.server.phoneOf(from)
    const receipt = stanza('receipt', { from: chat, id, t: timestamp(), ...(type ? { type } : {}) })
    for (const companion of writer?.companions.values() ?? []) companion.deliver(receipt)
  }

  /** Runs a job after all earlier ones, whether those went well or not. */
  private inTurn<T>(job: () => Promise<T>): Promise<T> {
    const turn = this.work.then(job)
    this.work = turn.catch(() => undefined)
    return turn
  }
}

function handsetMessage(
  from: string,
  to: string,
  chat: string,
  id: string,
  message: proto.IMessage
): HandsetMessage {
  const text = message.conversation ?? message.extendedTextMessage?.text ?? ''
  return { from, to, chat, id, text, message, at: new Date() }
}
