/**
 * A local server that speaks WhatsApp Web's protocol, so that tests drive the unmodified
 * `@whiskeysockets/baileys` end to end: no mock of the library, no network. Covered: Noise
 * handshake and certificates, linking by QR code and by pairing code, login, pre-keys, contact
 * look-up, Signal-encrypted messages both ways, acknowledgements and errors, delivery and read
 * receipts, retries, offline queues on both sides, first history and app state, stream errors. Not
 * covered: groups, media, calls, status, profile pictures, WhatsApp's own tolerance for abuse.
 *
 * trustServer()                             // certificates.ts; once per process that runs Baileys;
 * other processes: trust.ts
 * const server = await new WhatsAppServer().listen()
 * makeWASocket({ auth, waWebSocketUrl: server.url })        // all the product has to make
 * configurable
 *
 * const shop = server.phone('59170000001', { name: 'Shop' })           // a handset; numbers are
 * digits only
 * const ana = server.phone('59170000002')
 * server.phone('59170000003', { registered: false })                   // like every number never
 * named: not on WhatsApp
 *
 * await shop.scanQr(qr)                    // the text of connection.update's `qr`; the client then
 * gets 515 and logs in
 * await shop.enterPairingCode('ABCD-1234') // waits for the client to ask for a code; rejects when
 * it is the wrong one
 * shop.unlink()                            // newest linked device: 401 now, 401 at the next login
 * ana.online = false                       // accepted (one tick) but not delivered until it is
 * true again
 * ana.autoReceipt = false                  // no delivery receipt by itself; then
 * ana.markDelivered(id)
 * ana.autoRead = true                      // reads at once; else ana.markRead(id)
 * ana.failNextDecrypts = 1                 // asks the sender to encrypt again
 * ana.writesAsLid = true                   // her messages come from …@lid instead of her number
 * ana.hidesNumber = true                   // and do not say the number beside it
 * server.phone('553196348800', { alsoReachedAt: ['5531996348800'] })   // asked for by either, it
 * answers as the first
 * ana.inbox; shop.outbox                   // [{ from, to, chat, id, text, message, at }], each
 * message once
 * await ana.sendText('59170000001', 'hola')            // waits for the companion when that is away
 *
 * server.failMessage = ({ from, to, id }) => 463       // error acknowledgement instead of one
 * tick; undefined lets it pass
 * server.rejectNext = 403                              // the next login or registration fails with
 * this code
 * server.restrictedUntil = new Date(…)                 // what fetchAccountReachoutTimelock() hears
 * server.dropAll(); server.streamErrorAll(503)         // network lost (client sees 428); closed
 * with a code (440, 500, 503, 515, …)
 * await server.close(); await server.listen(port)      // out of reach, and back at the same
 * address
 *
 * Events: see `WhatsAppEvents`. Wait for one with `const [message] = await once(server,
 * 'message')`, begun before the act.
 *
 * Know before writing tests: Baileys leaves timers behind (30 s after the first key upload), so end
 * the test process in a teardown; libsignal prints private session keys to the console, see
 * quiet.ts; an acknowledgement may be there before `sendMessage()` returns, and the library has no
 * event for a good one: `sock.ws.on('CB:ack,class:message')`.
 */
import { EventEmitter, once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { jidDecode } from '@whiskeysockets/baileys'
import { WebSocketServer } from 'ws'
import { authorityKey, certificateIssuer } from './certificates.ts'
import { Connection } from './connection.ts'
import { Handset } from './handset.ts'
import type { HandsetMessage, HandsetOptions } from './handset.ts'
import type { Pairing } from './pairing.ts'

const HOST = '127.0.0.1'
const PATH = '/ws/chat'

/** A message by its outside: digits of writer and receiver, and the id the writer chose. */
export interface MessageFacts {
  from: string
  to: string
  id: string
}

/** A device of a phone, by the phone's number and the device's place. */
export interface DeviceFacts {
  number: string
  device: number
}

export interface WhatsAppEvents {
  /** A companion was linked; it has not logged in yet. */
  linked: [DeviceFacts]
  /** A companion has logged in and taken what it missed. */
  login: [DeviceFacts]
  unlinked: [DeviceFacts]
  /** Someone asked for a pairing code for this number. */
  'pairing-code': [number: string]
  /** The server took a companion's message (one tick), or refused it. */
  accepted: [MessageFacts]
  refused: [MessageFacts & { error: number }]
  /**
   * A companion's message was decrypted by the handset it was meant for; the second time with the
   * same id it is a duplicate, which handsets do not show.
   */
  message: [HandsetMessage]
  duplicate: [HandsetMessage]
  /**
   * A companion told a writer that messages were delivered or read: `type` is `delivered`,
   * `inactive` (delivered unseen), `read`, …
   */
  receipt: [{ from: string; to: string; ids: string[]; type: string }]
  /** `from` could not read a message and asked `to`, its writer, for it again. */
  retry: [MessageFacts]
  /**
   * The client broke the protocol, or this server has a fault. Without a listener it ends the test
   * process, and should.
   */
  error: [Error]
}

export class WhatsAppServer extends EventEmitter<WhatsAppEvents> {
  /** For the environment of another process that shall trust this server, see trust.ts. */
  readonly authorityKey = authorityKey
  /** Decides on the error code for a companion's message; undefined accepts it. */
  failMessage: ((message: MessageFacts) => number | undefined) | undefined
  /** The code the next login or registration is refused with; used up by it. */
  rejectNext: number | undefined
  /** Until when the accounts may not write to new contacts. */
  restrictedUntil: Date | undefined
  private readonly phones = new Map<string, Handset>()
  private readonly otherNumbers = new Map<string, Handset>()
  private readonly connections = new Set<Connection>()
  private readonly certify = certificateIssuer()
  private sockets: WebSocketServer | undefined

  /** Begins to listen on loopback, on any free port by default. */
  async listen(port = 0): Promise<this> {
    const sockets = new WebSocketServer({ host: HOST, port, path: PATH })
    sockets.on('connection', socket =>
      this.connections.add(new Connection(this, socket, this.certify))
    )
    await once(sockets, 'listening')
    this.sockets = sockets
    return this
  }

  get port(): number {
    if (!this.sockets) throw new Error('the server is not listening')
    return (this.sockets.address() as AddressInfo).port
  }

  /** For Baileys' `waWebSocketUrl`. */
  get url(): string {
    return `ws://${HOST}:${this.port}${PATH}`
  }

  /** The handset with this number (digits only), new when it is named for the first time. */
  phone(number: string, options: HandsetOptions = {}): Handset {
    const known = this.phones.get(number)
    if (known) return known
    if (!/^\d+$/.test(number)) throw new Error(`a phone's number has digits only, not ${number}`)
    const phone = new Handset(this, number, options)
    this.phones.set(number, phone)
    for (const other of options.alsoReachedAt ?? []) this.otherNumbers.set(other, phone)
    return phone
  }

  /** The handset with this number, if it has been named. */
  phoneOf(number: string): Handset | undefined {
    return this.phones.get(number)
  }

  /** The handset an address belongs to, by number or by LID, of whatever device. */
  phoneAt(jid: string): Handset | undefined {
    const { user, server } = jidDecode(jid) ?? {}
    if (!user) return undefined
    return server === 'lid'
      ? [...this.phones.values()].find(({ lid }) => lid === user)
      : (this.phones.get(user) ?? this.otherNumbers.get(user))
  }

  /** The unlinked connection that offered this QR reference. Throws when there is none any more. */
  pairingByReference(reference: string): Pairing {
    const pairing = this.pairings().find(({ references }) => references.includes(reference))
    if (!pairing) throw new Error('no one waits behind this QR code')
    return pairing
  }

  /** The unlinked connection that asked for a pairing code for this number. */
  pairingByNumber(number: string): Pairing | undefined {
    return this.pairings().find(({ awaitsCodeOf }) => awaitsCodeOf === number)
  }

  /** Cuts every connection without a word. */
  dropAll(): void {
    for (const connection of this.connections) connection.drop()
  }

  /** Ends every session with a stream error of this code. */
  streamErrorAll(code: number): void {
    for (const connection of this.connections) connection.streamError(code)
  }

  /**
   * Stops listening and cuts every connection. Phones, links and queues stay, for another `listen`.
   */
  async close(): Promise<void> {
    const { sockets } = this
    if (!sockets) return
    this.sockets = undefined
    const closed = once(sockets, 'close')
    sockets.close()
    this.dropAll()
    await closed
    for (const phone of this.phones.values()) phone.close()
  }

  /** For connections: gives out and forgets `rejectNext`. */
  takeRejection(): number | undefined {
    const code = this.rejectNext
    this.rejectNext = undefined
    return code
  }

  /** For connections: this one has closed. */
  forget(connection: Connection): void {
    this.connections.delete(connection)
  }

  private pairings(): Pairing[] {
    return [...this.connections].flatMap(({ pairing }) => pairing ?? [])
  }
}
