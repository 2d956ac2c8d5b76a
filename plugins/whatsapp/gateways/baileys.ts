import type {
  AuthenticationCreds,
  BinaryNode,
  ConnectionState,
  SignalKeyStore,
  WAMessage,
  WASocket,
  WAVersion
} from '@whiskeysockets/baileys'
import { closeCodes } from '../connections/rules/reconnect.ts'
import { BoundedCache } from './bounded-cache.ts'
import { keepKeysOffTheConsole } from './console-filter.ts'
import { GatewayRefusal, type Line, type LineOptions, type MessagingGateway } from './port.ts'
import { quietLogger } from './quiet-logger.ts'
import { signalStore, type SignalStore } from './signal-store.ts'

type Baileys = typeof import('@whiskeysockets/baileys')

const PACKAGE = '@whiskeysockets/baileys'
const MINUTE_MS = 60_000
/** How long Baileys shows its first QR code and each later one. */
const FIRST_QR_MS = 60_000
const LATER_QR_MS = 20_000
const CODE_ANSWER_MS = 10_000
const QUERY_MS = 20_000
/** Characters kept of an incoming text; the app on the phone shows all of it. */
const LONGEST_TEXT = 10_000
const STATUS = { delivered: 3, read: 4, played: 5 }

let library: Promise<Baileys> | undefined

/** Loads the library when it is first needed, behind the filter of the console. */
function load(): Promise<Baileys> {
  keepKeysOffTheConsole()
  library ??= import('@whiskeysockets/baileys')
  return library
}

/**
 * WhatsApp as a linked device, through @whiskeysockets/baileys: the only file that runs it.
 * Unofficial: WhatsApp may ban numbers for it.
 */
export const baileysGateway: MessagingGateway = {
  installed() {
    try {
      return import.meta.resolve(PACKAGE) !== ''
    } catch {
      return false
    }
  },
  async line(options) {
    const line = new BaileysLine(await load(), options)
    await line.open()
    return line
  }
}

class BaileysLine implements Line {
  private creds: AuthenticationCreds
  private socket: WASocket | undefined
  private saving: Promise<void> = Promise.resolve()
  private hearing: Promise<void> = Promise.resolve()
  private readonly store: SignalStore
  private readonly keys: SignalKeyStore
  private readonly logger: ReturnType<typeof quietLogger>
  /**
   * Made once and handed to each socket: a socket's own would stay in memory after it (about 0.1
   * MiB a reconnect).
   */
  private readonly caches = {
    msgRetryCounterCache: new BoundedCache(60 * MINUTE_MS, 1_000),
    userDevicesCache: new BoundedCache(5 * MINUTE_MS, 2_000),
    callOfferCache: new BoundedCache(5 * MINUTE_MS, 100),
    placeholderResendCache: new BoundedCache(60 * MINUTE_MS, 500)
  }

  constructor(
    private readonly baileys: Baileys,
    private readonly options: LineOptions
  ) {
    this.logger = quietLogger(options.report)
    this.store = signalStore(baileys, options.vault, error => this.breakOff(error))
    this.keys = baileys.makeCacheableSignalKeyStore(
      this.store,
      this.logger,
      new BoundedCache(5 * MINUTE_MS, 2_000)
    )
    this.creds = baileys.initAuthCreds()
  }

  async open(): Promise<void> {
    this.creds = (await this.store.credentials()) ?? this.creds
  }

  /**
   * `registered` stays false after a QR code, and `me` is set by asking for a pairing code already:
   * only both of these tell.
   */
  get linked(): boolean {
    return this.creds.me?.id !== undefined && this.creds.account !== undefined
  }

  async connect(): Promise<void> {
    await this.close()
    await this.saving
    if (!this.linked) this.creds = this.baileys.initAuthCreds()
    const { url, version, events } = this.options
    const { Browsers, proto, makeWASocket } = this.baileys
    const socket = makeWASocket({
      auth: { creds: this.creds, keys: this.keys },
      waWebSocketUrl: url,
      logger: this.logger,
      ...this.caches,
      ...(version === undefined ? {} : { version: version.split('.').map(Number) as WAVersion }),
      // Pairing codes are refused to clients that do not pass for a browser (Baileys issue 2769).
      browser: Browsers.windows('Chrome'),
      // With own events on, the status of a message is merged into them and lost.
      emitOwnEvents: false,
      markOnlineOnConnect: false,
      syncFullHistory: false,
      // Refusing all history would lose who is behind which LID.
      shouldSyncHistoryMessage: ({ syncType }) =>
        syncType !== proto.HistorySync.HistorySyncType.FULL,
      defaultQueryTimeoutMs: QUERY_MS,
      // A failure to store keys ends the session at once: no use in trying the same for half a
      // minute.
      transactionOpts: { maxCommitRetries: 1, delayBetweenTriesMs: 0 },
      getMessage: async ({ id }) => {
        const text = id ? await events.textOf(id) : null
        return text === null ? undefined : proto.Message.create({ extendedTextMessage: { text } })
      }
    })
    this.socket = socket
    this.listen(socket)
  }

  private listen(socket: WASocket): void {
    const { events } = this.options
    let codes = 0
    const ours = (): boolean => this.socket === socket
    socket.ev.on('creds.update', update => {
      Object.assign(this.creds, update)
      if (this.linked && ours()) this.save()
    })
    socket.ev.on('connection.update', update => {
      if (!ours()) return
      if (update.qr !== undefined) {
        events.qr(update.qr, new Date(Date.now() + (codes++ === 0 ? FIRST_QR_MS : LATER_QR_MS)))
      }
      if (update.connection === 'open') events.opened(this.phoneOf(this.creds.me?.id) ?? '')
      if (update.connection === 'close') {
        this.socket = undefined
        events.ended(this.ending(update.lastDisconnect))
      }
    })
    socket.ev.on('messages.update', updates => {
      for (const { key, update } of updates) this.status(key, update.status)
    })
    socket.ev.on('messages.upsert', ({ messages }) => {
      for (const message of messages) {
        this.status(message.key, message.status)
        this.hearing = this.hearing.then(() => this.receive(socket, message))
      }
    })
    // The library tells nothing of a good acknowledgement. Its own listeners stand beside this one.
    socket.ws.on('CB:ack,class:message', ({ attrs }: BinaryNode) => {
      if (!attrs.id) return
      if (attrs.error === undefined) events.accepted(attrs.id)
      else events.refused(attrs.id, Number.parseInt(attrs.error, 10) || 0)
    })
  }

  private save(): void {
    this.saving = this.saving.then(() => this.store.keepCredentials(this.creds)).catch(() => {}) // told by breakOff
  }

  private breakOff(error: Error): void {
    const { socket } = this
    this.socket = undefined
    socket?.end(error).catch(() => {}) // told as broken all the same
    this.options.events.broken(error)
  }

  private ending(lastDisconnect: ConnectionState['lastDisconnect']): {
    code: number
    linked: boolean
    unscanned: boolean
  } {
    const error = lastDisconnect?.error
    const code =
      error !== undefined && 'output' in error ? error.output.statusCode : closeCodes.lost
    return {
      code,
      linked: this.linked,
      unscanned: code === closeCodes.timedOut && error?.message === 'QR refs attempts ended'
    }
  }

  private status(key: WAMessage['key'], status: number | null | undefined): void {
    if (!key.fromMe || !key.id) return
    if (status === STATUS.delivered) this.options.events.delivered(key.id)
    if (status === STATUS.read || status === STATUS.played) this.options.events.read(key.id)
  }

  private async receive(
    socket: WASocket,
    { key, message, messageTimestamp }: WAMessage
  ): Promise<void> {
    const content = this.baileys.normalizeMessageContent(message)
    const text = storable(content?.conversation ?? content?.extendedTextMessage?.text ?? '')
    if (key.fromMe || !key.id || text === '') return
    const addresses = await this.addressesOf(socket, key)
    const fromPhone =
      addresses.map(address => this.phoneOf(address)).find(phone => phone !== null) ?? null
    if (addresses.length > 0) {
      this.options.events.received({
        providerId: key.id,
        addresses,
        fromPhone,
        text,
        at: new Date(Number(messageTimestamp ?? 0) * 1_000)
      })
    }
  }

  /**
   * The addresses of a person who wrote: by number, and by LID, which hides the number but for whom
   * it was told of (when we wrote first, or in history).
   */
  private async addressesOf(
    socket: WASocket,
    { remoteJid, remoteJidAlt }: WAMessage['key']
  ): Promise<string[]> {
    const { isLidUser, isPnUser, jidNormalizedUser } = this.baileys
    const said = [remoteJid, remoteJidAlt].flatMap(jid =>
      jid && (isPnUser(jid) || isLidUser(jid)) ? [jidNormalizedUser(jid)] : []
    )
    const reported = await Promise.all(
      said
        .filter(jid => isLidUser(jid))
        .map(lid => socket.signalRepository.lidMapping.getPNForLID(lid).catch(() => null))
    )
    return [
      ...new Set([...said, ...reported.flatMap(jid => (jid ? [jidNormalizedUser(jid)] : []))])
    ]
  }

  /** The number behind an address; null for groups, and for LIDs, which hide it. */
  private phoneOf(jid: string | null | undefined): string | null {
    const decoded = this.baileys.isPnUser(jid ?? undefined)
      ? this.baileys.jidDecode(jid ?? undefined)
      : undefined
    return decoded && /^[1-9]\d{6,14}$/.test(decoded.user) ? `+${decoded.user}` : null
  }

  private connected(): WASocket {
    if (!this.socket) throw new Error('The WhatsApp connection is closed.')
    return this.socket
  }

  async requestCode(phone: string): Promise<string> {
    const socket = this.connected()
    // The library answers with a code even when WhatsApp has refused it: only the server's answer
    // tells.
    let answered: (() => void) | undefined
    let refused: ((node: BinaryNode) => void) | undefined
    const answer = new Promise<void>((resolve, reject) => {
      answered = resolve
      refused = ({ content }) =>
        reject(
          new GatewayRefusal(
            `WhatsApp gives no pairing code for ${phone}${Array.isArray(content) ? ` (${content[0]?.attrs.code ?? ''} ${content[0]?.attrs.text ?? ''})` : ''}.`
          )
        )
      setTimeout(
        () =>
          reject(
            new GatewayRefusal(
              `WhatsApp did not answer the request for a pairing code for ${phone}.`
            )
          ),
        CODE_ANSWER_MS
      ).unref()
      socket.ws.on('CB:iq,type:result,link_code_companion_reg', answered)
      socket.ws.on('CB:iq,type:error', refused)
    })
    try {
      const [code] = await Promise.all([socket.requestPairingCode(phone.slice(1)), answer])
      return `${code.slice(0, 4)}-${code.slice(4)}`
    } finally {
      if (answered) socket.ws.off('CB:iq,type:result,link_code_companion_reg', answered)
      if (refused) socket.ws.off('CB:iq,type:error', refused)
    }
  }

  async find(phone: string): Promise<string | null> {
    const found = await this.connected().onWhatsApp(phone.slice(1))
    if (found === undefined) throw new Error('WhatsApp did not answer whether a number is there.')
    return found.find(({ exists }) => exists)?.jid ?? null
  }

  chooseId(): string {
    return this.baileys.generateMessageIDV2(this.creds.me?.id)
  }

  async showTyping(address: string): Promise<void> {
    await this.connected().sendPresenceUpdate('composing', address)
  }

  async send(address: string, providerId: string, text: string): Promise<void> {
    await this.connected().sendMessage(
      address,
      { text, linkPreview: null },
      { messageId: providerId }
    )
  }

  async restrictedUntil(): Promise<Date | null> {
    return (await this.connected().fetchAccountReachoutTimelock()).timeEnforcementEnds ?? null
  }

  async unlink(): Promise<void> {
    await this.connected().logout()
  }

  async forget(): Promise<void> {
    await this.close()
    await this.saving
    await this.keys.clear?.()
    this.creds = this.baileys.initAuthCreds()
  }

  async close(): Promise<void> {
    const { socket } = this
    this.socket = undefined
    await socket?.end(undefined)
    await this.saving
  }
}

/**
 * What strangers write may hold what PostgreSQL refuses (NUL, halves of characters); refused, it
 * would come again for ever.
 */
function storable(text: string): string {
  return Buffer.from(text.slice(0, LONGEST_TEXT).replaceAll('\0', '')).toString()
}
