import { createTransport } from 'nodemailer'
import { MailRefused, type Mailbox, type MailDriver, type OutgoingMail } from './port.ts'

/** A server that is silent for longer is given up, and the mail tried again later. Milliseconds. */
const CONNECT_MS = 10_000
const SILENCE_MS = 60_000

/** What nodemailer says of a failure. */
interface SmtpError extends Error {
  code?: string
  command?: string
  response?: string
  responseCode?: number
}

/**
 * Sends over SMTP (RFC 5321), on connections that are kept open.
 *
 * A 5xx to the receiver or to the mail itself is final. A 5xx to us (greeting, login, sender) is
 * not the mail's fault: it waits until the operator has fixed it, like after a 4xx or a broken
 * connection.
 * @param url smtp:// (STARTTLS where the server offers it; demanded where a password would cross a
 * network) or smtps://. What stands in its query goes to nodemailer, e.g. ?requireTLS=true or
 * ?tls.rejectUnauthorized=false
 * @param connections how many at most
 */
export function smtpDriver(url: string, connections: number): MailDriver {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: connections,
    requireTLS: needsTls(new URL(url)),
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    dnsTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS
  })
  return {
    name: 'smtp',
    async send(mail, signal) {
      await transport.sendMail({ ...fieldsOf(mail), signal }).catch((error: SmtpError) => {
        throw refusalIn(error) ?? error
      })
    },
    async close() {
      transport.close()
    }
  }
}

/** A password must not cross a network in the clear, unless the URL says so itself. */
export function needsTls({ protocol, hostname, username, searchParams }: URL): boolean {
  const local = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname)
  return protocol === 'smtp:' && username !== '' && !local && !searchParams.has('ignoreTLS')
}

/** The mail as it travels: RFC 5322, lines ending in CRLF. */
export async function composeMail(mail: OutgoingMail): Promise<Buffer> {
  const { message } = await createTransport({
    streamTransport: true,
    buffer: true,
    newline: 'windows'
  }).sendMail(fieldsOf(mail))
  return message as Buffer
}

const mailbox = ({ name, address }: Mailbox): { name: string; address: string } => ({
  name: name ?? '',
  address
})

const fieldsOf = (mail: OutgoingMail) => ({
  messageId: mail.messageId,
  date: mail.date,
  from: mailbox(mail.from),
  to: mailbox(mail.to),
  replyTo: mail.replyTo ?? undefined,
  subject: mail.subject,
  text: mail.text,
  html: mail.html,
  attachments: mail.files.map(({ filename, type, bytes }) => ({
    filename,
    contentType: type,
    content: bytes
  })),
  // RFC 3834: no one's holiday note is to answer it.
  headers: { 'Auto-Submitted': 'auto-generated' },
  disableFileAccess: true,
  disableUrlAccess: true
})

/**
 * RFC 3463: 5.1.x is about the address, 5.2.x about its mailbox; what else the server may not like
 * is not the address's fault.
 */
const BLAMES_ADDRESS = /^\d{3}[ -]5\.[12]\./
const HAS_REASON = /^\d{3}[ -]\d\.\d{1,3}\.\d{1,3}/

function refusalIn({
  code,
  command,
  response = '',
  responseCode = 0,
  message
}: SmtpError): MailRefused | null {
  if (code === 'EENVELOPE' && command === 'API') return new MailRefused(message, true)
  if (code === 'EMESSAGE' && responseCode === 0) return new MailRefused(message, false) // larger than the server takes
  if (responseCode < 500) return null
  if (command === 'RCPT TO') {
    return new MailRefused(response, BLAMES_ADDRESS.test(response) || !HAS_REASON.test(response))
  }
  return command === 'DATA' || (command === 'MAIL FROM' && responseCode === 552)
    ? new MailRefused(response, false)
    : null
}
