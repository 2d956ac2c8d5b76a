import {
  BufferJSON,
  initAuthCreds,
  makeCacheableSignalKeyStore,
  makeWASocket
} from '@whiskeysockets/baileys'
import type {
  AuthenticationState,
  ConnectionState,
  UserFacingSocketConfig,
  WAMessage,
  WASocket
} from '@whiskeysockets/baileys'
import { pino } from 'pino'
import { memoryKeyStore } from './memory-key-store.ts'

const WAIT_MS = 8000
const logger = pino({ level: 'silent' })

/**
 * Unmodified Baileys with credentials in memory: what the product's gateway is to a shop, reduced
 * to what this server's own tests need.
 */
export class TestClient {
  socket: WASocket | undefined
  /** Everything that came in `messages.upsert`, with the type of its event. */
  readonly upserts: { type: string; message: WAMessage }[] = []
  /**
   * Statuses per message id, in the order in which they came; 0 error, 2 server, 3 delivered, 4
   * read.
   */
  readonly statuses = new Map<string, number[]>()
  /** Ids the server has acknowledged without an error. */
  readonly accepted: string[] = []
  readonly auth: AuthenticationState = {
    creds: initAuthCreds(),
    keys: makeCacheableSignalKeyStore(memoryKeyStore(), logger)
  }
  private readonly waits = new Set<() => void>()

  constructor(
    private readonly url: () => string,
    private readonly config: Partial<UserFacingSocketConfig> = {}
  ) {}

  /** Opens a socket and returns the first connection update that fits; rejects after 8 s. */
  async connect(
    fits: (update: Partial<ConnectionState>) => boolean
  ): Promise<Partial<ConnectionState>> {
    const socket = makeWASocket({
      auth: this.auth,
      waWebSocketUrl: this.url(),
      logger,
      emitOwnEvents: false,
      markOnlineOnConnect: false,
      shouldSyncHistoryMessage: () => false,
      ...this.config
    })
    this.socket = socket
    socket.ev.on('creds.update', update =>
      this.note(() =>
        Object.assign(
          this.auth.creds,
          JSON.parse(JSON.stringify(update, BufferJSON.replacer), BufferJSON.reviver)
        )
      )
    )
    socket.ev.on('messages.upsert', ({ type, messages }) =>
      this.note(() => this.upserts.push(...messages.map(message => ({ type, message }))))
    )
    socket.ev.on('messages.update', updates =>
      this.note(() => {
        for (const { key, update } of updates) {
          if (key.id && typeof update.status === 'number') {
            this.statuses.set(key.id, [...(this.statuses.get(key.id) ?? []), update.status])
          }
        }
      })
    )
    socket.ws.on('CB:ack,class:message', ({ attrs }: { attrs: Record<string, string> }) =>
      this.note(() => {
        if (attrs.id && !attrs.error) this.accepted.push(attrs.id)
      })
    )
    return this.update(fits)
  }

  /** The next connection update that fits. */
  update(fits: (update: Partial<ConnectionState>) => boolean): Promise<Partial<ConnectionState>> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('no such connection update')), WAIT_MS)
      this.socket?.ev.on('connection.update', update => {
        if (!fits(update)) return
        clearTimeout(timer)
        resolve(update)
      })
    })
  }

  /** Logs in, or shows a QR code, whichever the credentials call for. */
  async open(): Promise<void> {
    await this.connect(({ connection }) => connection === 'open')
  }

  async qr(): Promise<string> {
    const { qr } = await this.connect(({ qr }) => qr !== undefined)
    return qr ?? ''
  }

  /** Waits for the connection to close; the code says why. Begin before the act. */
  async closing(): Promise<number | undefined> {
    return closeCode(await this.update(({ connection }) => connection === 'close'))
  }

  /** Tries to connect and returns the code with which it is closed. */
  async refusal(): Promise<number | undefined> {
    return closeCode(await this.connect(({ connection }) => connection === 'close'))
  }

  /** Waits until something is so, asking whenever an event came; rejects after 8 s. */
  until(holds: () => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('waited in vain')), WAIT_MS)
      const check = (): void => {
        if (!holds()) return
        clearTimeout(timer)
        this.waits.delete(check)
        resolve()
      }
      this.waits.add(check)
      check()
    })
  }

  async send(jid: string, text: string): Promise<string> {
    const sent = await this.socket?.sendMessage(jid, { text })
    if (!sent?.key.id) throw new Error('nothing was sent')
    return sent.key.id
  }

  /** The text messages that came in, without what the own account sends itself. */
  received(): {
    type: string
    from: string | null | undefined
    alt: string | undefined
    text: string | null | undefined
  }[] {
    return this.upserts
      .filter(({ message }) => !message.key.fromMe)
      .map(({ type, message: { key, message } }) => ({
        type,
        from: key.remoteJid,
        alt: key.remoteJidAlt,
        text: message?.conversation
      }))
  }

  private note(change: () => void): void {
    change()
    for (const check of [...this.waits]) check()
  }
}

function closeCode({ lastDisconnect }: Partial<ConnectionState>): number | undefined {
  const error = lastDisconnect?.error
  return error && 'output' in error
    ? (error.output as { statusCode: number }).statusCode
    : undefined
}
