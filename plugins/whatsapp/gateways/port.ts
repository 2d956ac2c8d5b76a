/**
 * What the plugin needs of a way to WhatsApp. The vendor's library is behind it; whoever wants the
 * Cloud API instead writes another file like baileys.ts.
 */
export interface MessagingGateway {
  /** Whether its library is there: it is an optional dependency. */
  installed(): boolean
  /** Opens the account whose keys are in the vault, or a new one. Nothing connects yet. */
  line(options: LineOptions): Promise<Line>
}

export interface LineOptions {
  vault: KeyVault
  events: LineEvents
  /** ws:// or wss:// URL. */
  url: string
  /** Version of the client to pass for, e.g. '2.3000.1'; undefined: the library's own. */
  version: string | undefined
  /** Takes sentences for the log; never keys, texts or addresses. */
  report(sentence: string): void
}

/** Where credentials and ratchet keys are kept. Bytes are opaque to it. */
export interface KeyVault {
  get(kind: string, ids: string[]): Promise<Map<string, Buffer>>
  /**
   * Stores or, with null, deletes; all or nothing. A rejection ends the session: a ratchet that is
   * not stored makes messages unreadable.
   */
  set(entries: VaultEntry[]): Promise<void>
  clear(): Promise<void>
}

export interface VaultEntry {
  kind: string
  id: string
  data: Buffer | null
}

export interface Ending {
  /** See connections/rules/reconnect.ts. */
  code: number
  linked: boolean
  /** The QR codes were used up and no one scanned one. */
  unscanned: boolean
}

export interface Incoming {
  providerId: string
  /** Every address the writer is known to be reached at, in the form find() gives. */
  addresses: string[]
  /** E.164; null when only an address is known that hides it. */
  fromPhone: string | null
  text: string
  at: Date
}

/** What a line tells. Called in the order things happen; none may throw. */
export interface LineEvents {
  qr(text: string, expiresAt: Date): void
  /** @param phone E.164 */
  opened(phone: string): void
  /** Once for each connect(), unless close() came first. */
  ended(ending: Ending): void
  /** WhatsApp's server took the message: one tick. */
  accepted(providerId: string): void
  refused(providerId: string, code: number): void
  delivered(providerId: string): void
  read(providerId: string): void
  received(message: Incoming): void
  /** Keys could not be stored; the session is closed. */
  broken(error: Error): void
  /**
   * The receiver could not read a message and asks for it again: its text, or null when it is not
   * ours any more.
   */
  textOf(providerId: string): Promise<string | null>
}

/** The other side said no to something asked of it. */
export class GatewayRefusal extends Error {}

/** One account, across its connections. */
export interface Line {
  readonly linked: boolean
  /**
   * Begins one attempt; its outcome comes as an event. An account that is not linked gets new keys
   * and shows a QR code.
   */
  connect(): Promise<void>
  /**
   * Asks for a code to type on that phone instead of scanning. Only once a QR code was shown.
   * @throws GatewayRefusal
   */
  requestCode(phone: string): Promise<string>
  /** Where WhatsApp reaches this number, or null when it is not there. */
  find(phone: string): Promise<string | null>
  /** An id for a message, to be stored before it is sent. */
  chooseId(): string
  showTyping(address: string): Promise<void>
  /** Resolves when it is written to the wire; what becomes of it comes as events. */
  send(address: string, providerId: string, text: string): Promise<void>
  /** Until when WhatsApp lets this account write to no one new; null when it does not say. */
  restrictedUntil(): Promise<Date | null>
  /** Unlinks the device from its phone. Only when the user ends the connection. */
  unlink(): Promise<void>
  /** Deletes all keys: the account has to be linked again. */
  forget(): Promise<void>
  /** Closes without a word to the phone; the account stays linked. */
  close(): Promise<void>
}
