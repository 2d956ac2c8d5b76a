import type { RawData, WebSocket } from 'ws'
import { DisconnectReason } from '@whiskeysockets/baileys'
import type { BinaryNode, proto } from '@whiskeysockets/baileys'
import type { Companion } from './companion.ts'
import { FrameReader, frame } from './framing.ts'
import { routeMessage, routeReceipt } from './messages.ts'
import { NoiseHandshake } from './noise.ts'
import type { NoiseTransport } from './noise.ts'
import { Pairing } from './pairing.ts'
import { answerQuery } from './queries.ts'
import type { WhatsAppServer } from './server.ts'
import { firstChild, SERVER, stanza, timestamp } from './stanza.ts'

const HANG_UP_AFTER_MS = 1000

/**
 * One WebSocket of one client: handshake, then registration (a `Pairing`) or login (a `Companion`),
 * then stanzas.
 */
export class Connection {
  pairing: Pairing | undefined
  companion: Companion | undefined
  /**
   * Whether the client has asked for traffic (`<iq passive><active/>`); until then it only sets
   * itself up.
   */
  live = false
  private readonly frames = new FrameReader()
  private readonly handshake: NoiseHandshake
  private greeted = false
  private transport: NoiseTransport | undefined
  private sent = 0
  private readonly questions = new Map<
    string,
    { resolve: (answer: BinaryNode) => void; reject: (error: Error) => void }
  >()
  private work = Promise.resolve()

  constructor(
    readonly server: WhatsAppServer,
    private readonly socket: WebSocket,
    certify: (staticKey: Uint8Array) => Uint8Array
  ) {
    this.handshake = new NoiseHandshake(certify)
    socket.on('message', data => {
      this.work = this.work
        .then(() => this.take(data))
        .catch((error: Error) => {
          this.drop()
          server.emit('error', error)
        })
    })
    socket.on('error', () => this.drop())
    socket.on('close', () => this.closed())
  }

  /** An id for a stanza of the server's own. */
  nextId(): string {
    return `server-${++this.sent}`
  }

  /** Writes a stanza; silently nothing when the client has just gone. */
  send(node: BinaryNode): void {
    if (!this.transport) throw new Error('no stanza may leave before the handshake is over')
    if (this.socket.readyState === this.socket.OPEN) {
      this.socket.send(frame(this.transport.seal(node)))
    }
  }

  /** Writes an `iq` and waits for its answer; rejects when the client hangs up first. */
  ask(iq: BinaryNode): Promise<BinaryNode> {
    return new Promise((resolve, reject) => {
      this.questions.set(iq.attrs.id ?? '', { resolve, reject })
      this.send(iq)
    })
  }

  reply(iq: BinaryNode, content?: BinaryNode[]): void {
    this.send(stanza('iq', { from: SERVER, type: 'result', id: iq.attrs.id ?? '' }, content))
  }

  refuse(iq: BinaryNode, code: number, text: string): void {
    this.send(
      stanza('iq', { from: SERVER, type: 'error', id: iq.attrs.id ?? '' }, [
        stanza('error', { code: String(code), text })
      ])
    )
  }

  acknowledge(node: BinaryNode, error?: number): void {
    const { id = '', to = '' } = node.attrs
    this.send(
      stanza('ack', {
        class: node.tag,
        id,
        from: to,
        t: timestamp(),
        ...(error === undefined ? {} : { error: String(error) })
      })
    )
  }

  /**
   * Ends the session with `<stream:error>`. 440 (replaced by a newer connection) goes as
   * `<conflict>` without a code and 401 (device removed) as `<conflict>` with one, which is how the
   * library tells them apart.
   */
  streamError(code: number): void {
    if (!this.transport) return this.drop()
    const conflict: Record<number, string> = {
      [DisconnectReason.connectionReplaced]: 'replaced',
      [DisconnectReason.loggedOut]: 'device_removed'
    }
    const type = conflict[code]
    const attrs: Record<string, string> =
      code === DisconnectReason.connectionReplaced ? {} : { code: String(code) }
    this.send(stanza('stream:error', attrs, type ? [stanza('conflict', { type })] : undefined))
    this.hangUp()
  }

  /** Refuses a login with `<failure>`: 401 unknown device, 403 banned, 405 client too old, … */
  fail(reason: number): void {
    this.send(stanza('failure', { reason: String(reason), location: 'test' }))
    this.hangUp()
  }

  /** Cuts the TCP connection without a word, as a lost network does. */
  drop(): void {
    this.socket.terminate()
  }

  onceClosed(listener: () => void): void {
    this.socket.once('close', listener)
  }

  /**
   * Lets the client hang up once it has read the reason: closing at once could overtake it, and the
   * reason would be lost.
   */
  private hangUp(): void {
    this.live = false
    const timer = setTimeout(() => this.drop(), HANG_UP_AFTER_MS)
    this.onceClosed(() => clearTimeout(timer))
  }

  private async take(data: RawData): Promise<void> {
    const bytes = Array.isArray(data) ? Buffer.concat(data) : Buffer.from(data as Buffer)
    for (const received of this.frames.read(bytes)) {
      if (this.transport) {
        await this.handle(await this.transport.open(received))
      } else if (!this.greeted) {
        this.greeted = true
        this.socket.send(frame(this.handshake.answerHello(received)))
      } else {
        const { noiseKey, payload, transport } = this.handshake.readFinish(received)
        this.transport = transport
        this.authenticate(noiseKey, payload)
      }
    }
  }

  /**
   * Decides on registration or login. A login holds when the phone has this device and the
   * handshake proved the Noise key it was linked with.
   */
  private authenticate(noiseKey: Buffer, payload: proto.IClientPayload): void {
    const refusal = this.server.takeRejection()
    if (refusal !== undefined) return this.fail(refusal)
    if (payload.devicePairingData) {
      this.pairing = new Pairing(this, noiseKey, payload.devicePairingData)
      return this.pairing.offer()
    }
    const companion = this.server
      .phoneOf(String(payload.username))
      ?.companions.get(payload.device ?? 0)
    if (!companion?.identity.noiseKey.equals(noiseKey)) return this.fail(DisconnectReason.loggedOut)
    companion.connection?.streamError(DisconnectReason.connectionReplaced)
    companion.connection = this
    this.companion = companion
    this.send(stanza('success', { t: timestamp(), lid: companion.lidJid, location: 'test' }))
  }

  private async handle(node: BinaryNode): Promise<void> {
    const question =
      node.attrs.id && node.attrs.type === 'result' ? this.questions.get(node.attrs.id) : undefined
    if (question) {
      this.questions.delete(node.attrs.id ?? '')
      return question.resolve(node)
    }
    if (node.tag === 'iq') return this.answer(node)
    if (!this.companion) return
    if (node.tag === 'message') return routeMessage(this, this.companion, node)
    if (node.tag === 'receipt') return routeReceipt(this, this.companion, node)
    if (node.tag === 'ack') {
      this.companion.confirm(node.attrs.class ?? '', node.attrs.id, node.attrs.type)
    }
  }

  /**
   * Answers a query. Those that change the connection itself are dealt with here, the rest only
   * looks things up.
   */
  private async answer(iq: BinaryNode): Promise<void> {
    const request = firstChild(iq)
    if (request?.tag === 'active' && this.companion) {
      this.reply(iq)
      return this.goLive(this.companion)
    }
    if (request?.tag === 'link_code_companion_reg' && this.pairing) {
      return this.pairing.answer(iq, request)
    }
    if (request?.tag === 'remove-companion-device' && this.companion) {
      this.reply(iq)
      return this.companion.owner.unlink(this.companion.id)
    }
    if (iq.attrs.type === 'get' || iq.attrs.type === 'set' || iq.attrs.xmlns) {
      this.reply(iq, await answerQuery(this, iq, request))
    }
  }

  /** Delivers what came while the device was away, between the two notes that bracket it. */
  private async goLive(companion: Companion): Promise<void> {
    const missed = companion.missed()
    const count = String(missed.length)
    this.send(
      stanza('ib', { from: SERVER }, [stanza('offline_preview', { count, message: count })])
    )
    for (const node of missed) this.send(node)
    this.send(stanza('ib', { from: SERVER }, [stanza('offline', { count })]))
    this.live = true
    this.server.emit('login', { number: companion.owner.number, device: companion.id })
    await companion.owner.shareHistory(companion)
  }

  private closed(): void {
    this.live = false
    if (this.companion?.connection === this) this.companion.connection = undefined
    for (const { reject } of this.questions.values()) {
      reject(new Error('the client hung up before it answered'))
    }
    this.questions.clear()
    this.server.forget(this)
  }
}
