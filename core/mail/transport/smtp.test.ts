import t from 'tap'
import { readConfig } from '../../instance/config.ts'
import { smtpSink } from '../../../test/support/smtp-sink.ts'
import { readMailFrom, senderOf } from '../mail-from.ts'
import { MailRefused, type OutgoingMail } from './port.ts'
import { needsTls, smtpDriver } from './smtp.ts'

const mail = (to: string, id = 'mail'): OutgoingMail => ({
  tenantId: 'tenant',
  id,
  messageId: `<${id}@example.test>`,
  date: new Date(),
  from: { name: 'Shop, "The" <x@y.test>', address: 'shop@example.test' },
  replyTo: null,
  to: { name: 'Zoë\r\nBcc: spy@example.test', address: to },
  subject: 'Subject',
  text: 'text',
  html: '<p>text</p>',
  files: []
})
const failure = (sending: Promise<void>): Promise<Error> =>
  sending.then(
    () => {
      throw new Error('it was sent')
    },
    (error: Error) => error
  )
const patience = (): AbortSignal => AbortSignal.timeout(10_000)

t.test('connections are kept and shared, and closed in the end', async t => {
  const sink = await smtpSink()
  const driver = smtpDriver(sink.url, 3)
  for (let i = 0; i < 5; i++) await driver.send(mail('a@example.test'), patience())
  t.equal(sink.connections, 1)
  await Promise.all(
    Array.from({ length: 30 }, (_, i) =>
      driver.send(mail('b@example.test', `mail-${i}`), patience())
    )
  )
  t.ok(sink.connections <= 3, `${sink.connections} connections`)
  t.equal(new Set(sink.to('b@example.test').map(copy => copy.email.messageId)).size, 30)
  await driver.close()
  await t.rejects(driver.send(mail('c@example.test'), patience()), /closed/)
})

t.test('no name opens another header or another receiver', async t => {
  const sink = await smtpSink()
  const driver = smtpDriver(sink.url, 1)
  await driver.send(mail('a@example.test'), patience())
  await driver.close()
  const [arrived] = sink.mails
  t.strictSame(arrived?.envelope, { from: 'shop@example.test', to: ['a@example.test'] })
  t.match(arrived?.email, {
    from: { name: 'Shop, "The" <x@y.test>', address: 'shop@example.test' },
    to: [{ address: 'a@example.test' }]
  })
  t.equal(arrived?.email.bcc, undefined)
  t.notMatch(arrived?.raw, /^Bcc/im)
})

t.test(
  "TLS where the server offers it, and never with a stranger's certificate unless the operator says so",
  async t => {
    const sink = await smtpSink({ auth: { user: 'u', claims: 'p' }, tls: true })
    const strict = smtpDriver(sink.url, 1)
    t.notOk(
      (await failure(strict.send(mail('a@example.test'), patience()))) instanceof MailRefused,
      'it is tried again later'
    )
    t.equal(sink.mails.length, 0)
    const trusting = smtpDriver(`${sink.url}?tls.rejectUnauthorized=false`, 1)
    await trusting.send(mail('a@example.test'), patience())
    t.match(sink.mails, [{ secure: true, user: 'u' }])
    const plain = await smtpSink()
    const demanding = smtpDriver(`${plain.url}?requireTLS=true`, 1)
    await t.rejects(demanding.send(mail('a@example.test'), patience()))
    t.equal(plain.mails.length, 0, 'demanded and not offered: nothing is sent')
    await Promise.all([strict.close(), trusting.close(), demanding.close()])
  }
)

t.test('a password crosses no network in the clear', t => {
  const needs = (url: string): boolean => needsTls(new URL(url))
  for (const url of [
    'smtp://u:p@mail.example.test',
    'smtp://u:p@10.0.0.1:587',
    'smtp://u:p@127.0.0.1.example.test'
  ]) {
    t.equal(needs(url), true, url)
  }
  for (const url of [
    'smtp://mail.example.test',
    'smtps://u:p@mail.example.test',
    'smtp://u:p@localhost:25',
    'smtp://u:p@127.0.0.1',
    'smtp://u:p@[::1]:25',
    'smtp://u:p@relay?ignoreTLS=true'
  ]) {
    t.equal(needs(url), false, url)
  }
  t.end()
})

t.test('a try that is called off sends nothing more', async t => {
  const sink = await smtpSink()
  const driver = smtpDriver(sink.url, 1)
  const off = new AbortController()
  off.abort()
  await t.rejects(driver.send(mail('a@example.test'), off.signal))
  await driver.send(mail('b@example.test'), patience())
  await driver.close()
  t.strictSame(
    sink.mails.map(copy => copy.envelope.to),
    [['b@example.test']]
  )
})

t.test('no one there: an error, no refusal', async t => {
  const sink = await smtpSink()
  await sink.stop()
  const driver = smtpDriver(sink.url, 1)
  const error = await failure(driver.send(mail('a@example.test'), patience()))
  t.match(error.message, /ECONNREFUSED/)
  t.notOk(error instanceof MailRefused)
  await driver.close()
})

t.test('the configuration is checked at the start, and no password is in what it says', t => {
  const read = (environment: Record<string, string>) => () => readConfig(environment)
  const MAIL_FROM = 'Stoa <mail@example.test>'
  t.match(readConfig({ SMTP_URL: 'smtp://u:p%40@mail.example.test:587', MAIL_FROM }), { MAIL_FROM })
  t.match(readConfig({}), { SMTP_URL: undefined, MAIL_FROM: 'Stoa <stoa@localhost>' })
  t.throws(read({ SMTP_URL: 'smtp://mail.example.test' }), /MAIL_FROM must be set when SMTP_URL is/)
  for (const wrong of [
    'mail.example.test',
    'http://mail.example.test',
    'smtp://u:hush/word#1@mail.example.test'
  ]) {
    t.throws(read({ SMTP_URL: wrong, MAIL_FROM }), /SMTP_URL/)
    try {
      readConfig({ SMTP_URL: wrong, MAIL_FROM })
    } catch (error) {
      t.notMatch((error as Error).message, /hush/)
    }
  }
  for (const wrong of [
    'nobody',
    'A <a@b.test>, B <b@b.test>',
    'A\nB <a@b.test>',
    '<a@b.test',
    'A <a b@c.test>'
  ]) {
    t.throws(read({ MAIL_FROM: wrong }), /MAIL_FROM/, wrong)
  }
  t.strictSame(readMailFrom('The Stoa <mail@example.test>'), {
    name: 'The Stoa',
    address: 'mail@example.test'
  })
  t.strictSame(readMailFrom('mail@example.test'), { name: null, address: 'mail@example.test' })
  t.strictSame(senderOf(readMailFrom('Stoa <m@e.test>'), { name: 'Shop' }, ' '), {
    name: 'Shop via Stoa',
    address: 'm@e.test'
  })
  t.strictSame(senderOf(readMailFrom('m@e.test'), { name: 'Shop' }, 'Our shop'), {
    name: 'Our shop via e.test',
    address: 'm@e.test'
  })
  t.strictSame(
    senderOf(readMailFrom('Stoa <m@e.test>'), { name: 'Bank' }, 'Your bank', 'operator'),
    { name: 'Stoa', address: 'm@e.test' },
    'where strangers may sign up, the operator lets no one choose'
  )
  t.end()
})
