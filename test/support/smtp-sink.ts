import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server'
import t from 'tap'

/** A mail a sink has taken. */
export interface SunkMail {
  envelope: { from: string; to: string[] }
  /** As PostalMime reads it: from, to, replyTo, subject, text, html, messageId, date, headers. */
  email: Email
  /** The message as it travelled. */
  raw: string
  /** Who logged in to send it. */
  user: string | null
  /** Whether it came over TLS. */
  secure: boolean
}

export interface SmtpSink {
  /** For SMTP_URL. */
  readonly url: string
  readonly port: number
  /** What was taken so far, in the order it came. */
  readonly mails: SunkMail[]
  /** Connections opened so far. */
  readonly connections: number
  to(address: string): SunkMail[]
  /** Resolves with the mails to an address once there are so many. @throws after ten seconds */
  waitFor(address: string, count?: number): Promise<SunkMail[]>
  /** From now on the address is refused, with a reply like '550 5.1.1 No such user'. */
  refuse(address: string, reply?: string): void
  /** From now on the address is welcome again. */
  accept(address: string): void
  /** The next `times` tries to send to the address are put off with a 451. */
  defer(address: string, times?: number): void
  /**
   * From now on every message is refused after its data, e.g. '554 5.7.1 Looks like spam'; null: no
   * longer.
   */
  refuseMessages(reply: string | null): void
  /** From now on logins are refused; false: no longer. */
  refuseLogins(refused: boolean): void
  /**
   * Cuts the connection of the next message after its data: 'before' it is taken, or 'after', when
   * only the 250 is lost.
   */
  cutNext(when: 'before' | 'after'): void
  /** Called when a mail was taken, before the 250 is sent: the server waits for it. */
  onMail: ((mail: SunkMail) => Promise<void> | void) | null
  stop(): Promise<void>
}

interface Options {
  /** Whoever sends must log in so. */
  auth?: { user: string; claims: string }
  /** true: offers STARTTLS, with a certificate no one trusts. */
  tls?: boolean
}

const refusal = (reply: string): Error =>
  Object.assign(new Error(reply.slice(4)), { responseCode: Number(reply.slice(0, 3)) })

/**
 * A real SMTP server on a free port of this machine that keeps what it is sent. It stops with the
 * test file.
 */
export async function smtpSink({ auth, tls = false }: Options = {}): Promise<SmtpSink> {
  const refused = new Map<string, string>()
  const deferred = new Map<string, number>()
  const mails: SunkMail[] = []
  let spam: string | null = null
  let loginsRefused = false
  let cut: 'before' | 'after' | null = null
  let connections = 0

  const server = new SMTPServer({
    authOptional: auth === undefined,
    allowInsecureAuth: true,
    hideSTARTTLS: !tls,
    disabledCommands: auth === undefined ? ['AUTH'] : [],
    logger: false,
    closeTimeout: 100,
    disableReverseLookup: true,
    onConnect(_session, done) {
      connections++
      done()
    },
    onAuth(given, _session, done) {
      const welcome =
        !loginsRefused && given.username === auth?.user && given.password === auth?.claims
      if (welcome) done(null, { user: given.username })
      else done(refusal('535 5.7.8 Authentication failed'))
    },
    onRcptTo({ address }, _session, done) {
      const left = deferred.get(address) ?? 0
      if (left > 0) deferred.set(address, left - 1)
      const reply = left > 0 ? '451 4.3.2 Try again later' : refused.get(address)
      done(reply === undefined ? null : refusal(reply))
    },
    onData(stream, session, done) {
      take(stream, session).then(() => done(), done)
    }
  })

  async function take(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<void> {
    const raw = await buffer(stream)
    if (spam !== null) throw refusal(spam)
    const now = cut
    cut = null
    if (now === 'before') return hangUp(session)
    const { mailFrom, rcptTo } = session.envelope
    const mail: SunkMail = {
      envelope: {
        from: mailFrom === false ? '' : mailFrom.address,
        to: rcptTo.map(receiver => receiver.address)
      },
      email: await PostalMime.parse(raw),
      raw: raw.toString(),
      user: (session.user as string | undefined) ?? null,
      secure: session.secure
    }
    mails.push(mail)
    await sink.onMail?.(mail)
    if (now === 'after') return hangUp(session)
  }

  /** Without an answer: the promise never settles, so that none is sent. */
  function hangUp(session: SMTPServerSession): Promise<never> {
    for (const connection of server.connections) {
      if (connection.session.id === session.id) connection._socket.destroy()
    }
    return new Promise(() => {})
  }

  const listener = server.listen(0, '127.0.0.1')
  await once(listener, 'listening')
  const { port } = listener.address() as AddressInfo
  let stopping: Promise<void> | undefined
  const login =
    auth === undefined ? '' : `${encodeURIComponent(auth.user)}:${encodeURIComponent(auth.claims)}@`

  const sink: SmtpSink = {
    url: `smtp://${login}127.0.0.1:${port}`,
    port,
    mails,
    onMail: null,
    get connections() {
      return connections
    },
    to: address => mails.filter(mail => mail.envelope.to.includes(address)),
    async waitFor(address, count = 1) {
      for (const end = Date.now() + 10_000; Date.now() < end;) {
        const found = sink.to(address)
        if (found.length >= count) return found
        await new Promise(resolve => setTimeout(resolve, 10))
      }
      throw new Error(`${count} mails to ${address} were awaited, ${sink.to(address).length} came.`)
    },
    refuse: (address, reply = '550 5.1.1 No such user here') => {
      refused.set(address, reply)
    },
    accept: address => {
      refused.delete(address)
    },
    defer: (address, times = 1) => {
      deferred.set(address, times)
    },
    refuseMessages: reply => {
      spam = reply
    },
    refuseLogins: are => {
      loginsRefused = are
    },
    cutNext: when => {
      cut = when
    },
    stop: () => (stopping ??= new Promise(resolve => server.close(() => resolve())))
  }
  t.teardown(sink.stop)
  return sink
}
