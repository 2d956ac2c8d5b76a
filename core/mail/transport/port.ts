export interface Mailbox {
  name: string | null
  address: string
}

/** A file that goes with a mail. `type`: its media type. */
export interface MailFile {
  filename: string
  type: string
  bytes: Buffer
}

/** A mail as it leaves: whole, and the same at every try. */
export interface OutgoingMail {
  tenantId: string
  /** The row's id. */
  id: string
  /** The Message-ID header with its brackets: chosen when the mail was queued. */
  messageId: string
  /** When it was queued; stands in the Date header. */
  date: Date
  from: Mailbox
  replyTo: string | null
  to: Mailbox
  subject: string
  text: string
  html: string
  files: readonly MailFile[]
}

/** What carries mails away, one for each process. */
export interface MailDriver {
  readonly name: 'smtp' | 'folder'
  /**
   * Hands a mail over. Resolves once the other side has taken it; from then on it is theirs.
   * @throws MailRefused when this mail will never be taken; any other error when it may be taken
   * later (or perhaps was: the connection broke before the answer came)
   */
  send(mail: OutgoingMail, signal: AbortSignal): Promise<void>
  close(): Promise<void>
}

/** The mail server said no to this very mail, for good. */
export class MailRefused extends Error {
  /**
   * @param answer in the server's words
   * @param badAddress true: because there is no such address
   */
  constructor(
    readonly answer: string,
    readonly badAddress: boolean
  ) {
    super(answer)
    this.name = 'MailRefused'
  }
}
