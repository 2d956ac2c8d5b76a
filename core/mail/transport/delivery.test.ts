import { Type } from '@sinclair/typebox'
import t from 'tap'
import { dynamicStatement } from '../../database/statement.ts'
import { newId } from '../../primitives/ids.ts'
import { hurry, until } from '../../../test/support/job-probe/processes.ts'
import { testInstance, type SignedUp } from '../../../test/support/instance.ts'
import { smtpSink } from '../../../test/support/smtp-sink.ts'
import { queueMail, type NewMail } from '../queue-mail.ts'
import { MOST_ATTEMPTS } from '../send-mail.ts'
import { defineMailTemplate } from '../templates/template.ts'

const Notice = defineMailTemplate({
  name: 'mail.probe-noticed',
  values: Type.Object({ name: Type.String() }),
  locales: {
    en: {
      subject: 'Grüße, {{name}} ✓',
      text: 'Hello {{name}},\n€ 5 ✓\n.\nend',
      html: '<p>Hello {{name}} ✓</p>'
    },
    es: { subject: 'Hola {{name}}', text: 'Hola {{name}}', html: '<p>Hola {{name}}</p>' }
  }
})
const Code = defineMailTemplate({
  name: 'mail.probe-coded',
  values: Type.Object({ code: Type.String() }),
  confidential: true,
  locales: { en: { subject: 'Your code', text: 'Code {{code}}', html: '<p>Code {{code}}</p>' } }
})

const sink = await smtpSink({ auth: { user: 'stoa@example.test', claims: 'p@ss/w:rd#%' } })
const stoa = await testInstance({
  SMTP_URL: sink.url,
  MAIL_FROM: 'Stoa Test <mail@stoa.example.test>'
})
const owner = await stoa.signUp({
  company: { name: 'Müller & Söhne', currency: 'GBP', timeZone: 'Europe/London' }
})

const address = (): string => `receiver-${newId().slice(-12)}@example.test`
async function queue(
  to: string,
  more: Partial<NewMail> = {},
  of: SignedUp = owner
): Promise<string | null> {
  const system = await stoa.system(of.tenantId, { companyId: of.companyId })
  return system.unitOfWork(ctx =>
    queueMail(ctx, {
      to: { name: 'Rita Receiver', address: to },
      template: Notice,
      values: { name: 'Rita' },
      source: `probe:${newId()}`,
      ...more
    })
  )
}
const secret = (to: string, code: string): Promise<string | null> =>
  queue(to, { template: Code, values: { code } } as object)
const mail = (id: string | null): Promise<Record<string, unknown>> =>
  stoa.ok('GET', `/api/v1/mail/messages/${id}`, { token: owner.token })
const failures = async (id: string | null): Promise<Array<{ data: object }>> =>
  (await stoa.events(owner.token, ['mail.message-failed'])).filter(
    ({ data }) => data.messageId === id
  )
async function reportedFailures(id: string | null): ReturnType<typeof failures> {
  await until('the failure is told', async () => (await failures(id)).length > 0)
  return failures(id)
}
interface Raw {
  text: string | null
  html: string | null
  sealed: Buffer | null
  state: string
}
async function raw(id: string | null): Promise<Raw> {
  const system = await stoa.system(owner.tenantId, { companyId: owner.companyId })
  const [row] = await system.unitOfWork(
    () =>
      dynamicStatement<Raw>(
        'SELECT text, html, sealed, state FROM mail_message WHERE tenant_id = $1 AND id = $2',
        [owner.tenantId, id]
      ),
    { reads: true }
  )
  return row as Raw
}
/** Runs waiting tries until the mail is in a state. */
const untilIs = (state: string, id: string | null): Promise<void> =>
  until(`the mail is ${state}`, async () => {
    await hurry(stoa)
    return (await raw(id)).state === state
  })
const untilTried = (id: string | null): Promise<void> =>
  until('a try has failed', async () => (await mail(id)).lastError !== null)

t.test(
  'a mail is delivered as it was queued, once, over a connection that is logged in',
  async t => {
    const to = address()
    const id = await queue(to)
    const [arrived] = await sink.waitFor(to)
    await stoa.settled()
    t.equal(sink.to(to).length, 1)
    t.match(arrived, {
      user: 'stoa@example.test',
      secure: false,
      envelope: { from: 'mail@stoa.example.test', to: [to] }
    })
    t.match(arrived?.email, {
      from: { name: 'Müller & Söhne via Stoa Test', address: 'mail@stoa.example.test' },
      to: [{ name: 'Rita Receiver', address: to }],
      subject: 'Grüße, Rita ✓',
      messageId: `<${id}@stoa.example.test>`
    })
    t.equal(arrived?.email.replyTo, undefined)
    t.equal(
      arrived?.email.text?.replaceAll('\r\n', '\n').trimEnd(),
      'Hello Rita,\n€ 5 ✓\n.\nend\n\n-- \nMüller & Söhne\nThis mail was sent by Müller & Söhne.'
    )
    t.match(arrived?.email.html, '<p>Hello Rita ✓</p>')
    t.equal(
      arrived?.email.headers.find(header => header.key === 'auto-submitted')?.value,
      'auto-generated'
    )
    t.match(await mail(id), {
      state: 'sent',
      attempts: 1,
      lastError: null,
      badAddress: false,
      locale: 'en',
      internetMessageId: `<${id}@stoa.example.test>`
    })
  }
)

t.test(
  "the language is the receiver's, else the company's; sender and answers are as the company set them",
  async t => {
    const latin = await stoa.signUp({
      company: { name: 'Almacén', currency: 'BOB', timeZone: 'America/La_Paz', locale: 'es-BO' }
    })
    for (const [key, value] of [
      ['senderName', 'Tienda "Sol"'.replaceAll('"', "'")],
      ['replyTo', 'hola@almacen.example.test']
    ] as const) {
      await stoa.ok('PUT', `/api/v1/tenants/settings/mail/${key}`, {
        token: latin.token,
        body: { level: 'company', value }
      })
    }
    const [home, guest] = [address(), address()]
    await queue(home, {}, latin)
    await queue(guest, { locale: 'en-US' }, latin)
    const [[first], [second]] = [await sink.waitFor(home), await sink.waitFor(guest)]
    t.match(first?.email, {
      subject: 'Hola Rita',
      from: { name: "Tienda 'Sol' via Stoa Test", address: 'mail@stoa.example.test' },
      replyTo: [{ address: 'hola@almacen.example.test' }]
    })
    t.match(second?.email, { subject: 'Grüße, Rita ✓' })
    for (const [key, value] of [
      ['senderName', 'A <b@c.de>'],
      ['senderName', 'A\r\nBcc: b@c.de'],
      ['replyTo', 'a@b.example, c@d.example'],
      ['replyTo', 'nobody']
    ] as const) {
      t.equal(
        (
          await stoa.call('PUT', `/api/v1/tenants/settings/mail/${key}`, {
            token: latin.token,
            body: { level: 'company', value }
          })
        ).statusCode,
        400,
        value
      )
    }
  }
)

t.test('a source makes one mail in a company, and what is rolled back makes none', async t => {
  const [to, other] = [address(), await stoa.signUp()]
  const source = `probe:${newId()}`
  const ids = await Promise.all([1, 2, 3, 4].map(() => queue(to, { source })))
  t.equal(ids.filter(id => id !== null).length, 1)
  t.equal(await queue(to, { source }), null)
  t.type(await queue(to, { source }, other), 'string', 'another company is another matter')
  const system = await stoa.system(owner.tenantId, { companyId: owner.companyId })
  const gone = address()
  await t.rejects(
    system.unitOfWork(async ctx => {
      await queueMail(ctx, {
        to: { name: null, address: gone },
        template: Notice,
        values: { name: 'x' },
        source: `probe:${newId()}`
      })
      throw new Error('changed my mind')
    }),
    { message: 'changed my mind' }
  )
  await t.rejects(
    queueMail(system, {
      to: { name: null, address: gone },
      template: Notice,
      values: { name: 'x' },
      source: 's'
    }),
    /outside a unit of work/
  )
  await t.rejects(queue(gone, { source: '' }), /must have 1 to 200 characters/)
  await stoa.settled()
  t.equal(sink.to(to).length, 2)
  t.equal(sink.to(gone).length, 0)
})

t.test('550: there is no such address, which is told and never tried again', async t => {
  const to = address()
  sink.refuse(to)
  const id = await queue(to, { source: 'probe:550' })
  await untilIs('failed', id)
  t.match(await mail(id), {
    state: 'failed',
    badAddress: true,
    attempts: 1,
    lastError: '550 5.1.1 No such user here',
    sentAt: null
  })
  t.match(await reportedFailures(id), [
    {
      data: {
        messageId: id,
        companyId: owner.companyId,
        template: 'mail.probe-noticed',
        source: 'probe:550',
        badAddress: true
      }
    }
  ])
  t.notMatch(JSON.stringify(await failures(id)), to, 'the event tells no address')
  await hurry(stoa)
  await stoa.settled()
  t.equal((await mail(id)).attempts, 1)
})

t.test("a refusal for another reason is final too, but not the address's fault", async t => {
  const [blocked, full, spam] = [address(), address(), address()]
  sink.refuse(blocked, '554 5.7.1 Relaying denied')
  sink.refuse(full, '552 5.2.2 Mailbox full')
  const [one, two] = [await queue(blocked), await queue(full)]
  await Promise.all([untilIs('failed', one), untilIs('failed', two)])
  t.match(await mail(one), { badAddress: false, lastError: '554 5.7.1 Relaying denied' })
  t.match(await mail(two), { badAddress: true })
  sink.refuseMessages('554 5.7.1 Looks like spam')
  const three = await queue(spam)
  await untilIs('failed', three)
  sink.refuseMessages(null)
  t.match(await mail(three), { badAddress: false, lastError: '554 5.7.1 Looks like spam' })
  t.equal((await reportedFailures(three)).length, 1)
})

t.test('451: it is tried again later, and arrives', async t => {
  const to = address()
  sink.defer(to)
  const id = await queue(to)
  await untilTried(id)
  t.match(await mail(id), {
    state: 'queued',
    attempts: 1,
    lastError: /451 4\.3\.2 Try again later/,
    badAddress: false
  })
  await untilIs('sent', id)
  t.match(await mail(id), { attempts: 2, lastError: null })
  t.equal(sink.to(to).length, 1)
  t.equal((await failures(id)).length, 0)
})

t.test("a login that is refused is not the mail's fault: it waits", async t => {
  const fresh = await smtpSink({ auth: { user: 'u', claims: 'p' } })
  fresh.refuseLogins(true)
  const other = await testInstance({ SMTP_URL: fresh.url, MAIL_FROM: 'mail@stoa.example.test' })
  const { tenantId, companyId, token } = await other.signUp()
  const to = address()
  const id = await (
    await other.system(tenantId, { companyId })
  ).unitOfWork(ctx =>
    queueMail(ctx, {
      to: { name: null, address: to },
      template: Notice,
      values: { name: 'x' },
      source: 's'
    })
  )
  const read = (): Promise<{ state: string; lastError: string | null }> =>
    other.ok('GET', `/api/v1/mail/messages/${id}`, { token })
  await until('a try has failed', async () => (await read()).lastError !== null)
  t.match(await read(), { state: 'queued', lastError: /535/ })
  fresh.refuseLogins(false)
  await until('it is sent', async () => {
    await hurry(other)
    return (await read()).state === 'sent'
  })
  t.equal(
    fresh.to(to)[0]?.email.from?.name,
    `${(await other.system(tenantId, { companyId })).company().name} via stoa.example.test`,
    'without a name in MAIL_FROM its domain stands behind the company'
  )
})

t.test(
  'a connection that breaks: before the server took the mail nothing is doubled, after it the Message-ID tells',
  async t => {
    const [before, after] = [address(), address()]
    sink.cutNext('before')
    const one = await queue(before)
    await untilTried(one)
    t.equal(sink.to(before).length, 0)
    await untilIs('sent', one)
    t.equal(sink.to(before).length, 1)
    sink.cutNext('after')
    const two = await queue(after)
    await untilTried(two)
    t.equal(sink.to(after).length, 1, 'the server has it, we do not know')
    await untilIs('sent', two)
    t.strictSame(
      sink.to(after).map(copy => copy.email.messageId),
      Array(2).fill(`<${two}@stoa.example.test>`)
    )
    t.equal(new Set(sink.to(after).map(copy => copy.email.date)).size, 1)
  }
)

t.test('after a day of tries it is given up', async t => {
  const to = address()
  sink.defer(to, 1_000)
  const id = await queue(to)
  await untilTried(id)
  const system = await stoa.system(owner.tenantId, { companyId: owner.companyId })
  await system.unitOfWork(() =>
    dynamicStatement('UPDATE mail_message SET attempts = $3 WHERE tenant_id = $1 AND id = $2', [
      owner.tenantId,
      id,
      MOST_ATTEMPTS - 1
    ])
  )
  await untilIs('failed', id)
  t.match(await mail(id), {
    badAddress: false,
    attempts: MOST_ATTEMPTS,
    lastError: new RegExp(`^Given up after ${MOST_ATTEMPTS} tries: .*451`)
  })
  t.equal((await reportedFailures(id)).length, 1)
})

t.test('what cannot be an address fails by itself, and takes nothing down with it', async t => {
  for (const wrong of [
    '',
    'nobody',
    'a@example.test, b@example.test',
    'a@example.test>\r\nRCPT TO:<b@example.test',
    'Ann <a@example.test>'
  ]) {
    const id = await queue(wrong)
    await untilIs('failed', id)
    t.match(
      await mail(id),
      { badAddress: true, attempts: 1, lastError: 'This cannot be an e-mail address.' },
      wrong
    )
  }
  t.strictSame([sink.to('a@example.test'), sink.to('b@example.test')], [[], []])
})

t.test(
  'a confidential mail lies sealed, is emptied once it has left, and is shown to no one',
  async t => {
    const to = address()
    sink.defer(to)
    const id = await secret(to, '493 027')
    await untilTried(id)
    const waiting = await raw(id)
    t.match(waiting, { text: null, html: null, state: 'queued' })
    t.ok((waiting.sealed?.length ?? 0) > 1_000)
    t.notMatch(waiting.sealed?.toString('latin1'), /493 027|Code/)
    t.match(await mail(id), { confidential: true, text: null, html: null, subject: 'Your code' })
    await untilIs('sent', id)
    t.strictSame(await raw(id), { text: null, html: null, sealed: null, state: 'sent' })
    t.match(sink.to(to)[0]?.email, { text: /Code 493 027/, html: /<p>Code 493 027<\/p>/ })
    t.match(await mail(id), { state: 'sent', text: null, html: null })

    const nowhere = address()
    sink.refuse(nowhere)
    const lost = await secret(nowhere, '111 111')
    await untilIs('failed', lost)
    t.equal((await raw(lost)).sealed, null, 'nor is it kept when it fails')
    const everything = await (
      await stoa.system(owner.tenantId)
    ).unitOfWork(
      () =>
        dynamicStatement<{ row: string }>(
          'SELECT j::text AS row FROM job j WHERE tenant_id = $1 UNION ALL SELECT o::text FROM outbox o WHERE tenant_id = $1 UNION ALL SELECT m::text FROM mail_message m WHERE tenant_id = $1',
          [owner.tenantId]
        ),
      { reads: true }
    )
    t.ok(everything.length > 10)
    t.strictSame(
      everything.filter(({ row }) => /493 027|111 111/.test(row)),
      [],
      'no code in any row'
    )
  }
)
