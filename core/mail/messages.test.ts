import { Type } from '@sinclair/typebox'
import t from 'tap'
import { dynamicStatement } from '../database/statement.ts'
import { newId } from '../primitives/ids.ts'
import { hurry, until } from '../../test/support/job-probe/processes.ts'
import { testInstance, type SignedUp } from '../../test/support/instance.ts'
import { smtpSink } from '../../test/support/smtp-sink.ts'
import { hire, secondCompany } from '../../test/support/staff.ts'
import { purgeOldMailsHandler } from './purge-old-mails.ts'
import { queueMail } from './queue-mail.ts'
import { defineMailTemplate } from './templates/template.ts'
import { firstTry } from '../../test/support/first-try.ts'

const words = {
  en: { subject: 'Hello {{name}}', text: 'Hello {{name}}', html: '<p>Hello {{name}}</p>' }
}
const Notice = defineMailTemplate({
  name: 'mail.probe-noticed',
  values: Type.Object({ name: Type.String() }),
  locales: words
})
const Secret = defineMailTemplate({
  name: 'mail.probe-coded',
  values: Type.Object({ name: Type.String() }),
  locales: words,
  confidential: true
})
const Linked = defineMailTemplate({
  name: 'mail.probe-linked',
  values: Type.Object({ link: Type.String() }),
  locales: {
    en: { subject: 'Linked', text: 'See {{link}} today', html: '<a href="{{link}}">See</a>' }
  }
})

const sink = await smtpSink()
const stoa = await testInstance({ SMTP_URL: sink.url, MAIL_FROM: 'mail@stoa.example.test' })
const owner = await stoa.signUp()

interface Mail {
  id: string
  state: string
  to: { address: string }
}
const URL = '/api/v1/mail/messages'
const list = async (
  query = '',
  token = owner.token,
  headers = {}
): Promise<{ items: Mail[]; next: string | null }> =>
  stoa.ok('GET', `${URL}${query}`, { token, headers })
const read = (id: string | null): Promise<Mail & Record<string, unknown>> =>
  stoa.ok('GET', `${URL}/${id}`, {
    token: owner.token,
    headers: { 'x-company-id': owner.companyId }
  })
const resend = (id: string | null, token = owner.token) =>
  stoa.call('POST', `${URL}/${id}/resend`, { token })
async function queue(
  address: string,
  template = Notice,
  of: Pick<SignedUp, 'tenantId' | 'companyId'> = owner
): Promise<string> {
  const system = await stoa.system(of.tenantId, { companyId: of.companyId })
  const id = await system.unitOfWork(ctx =>
    queueMail(ctx, {
      to: { name: 'Rita', address },
      template,
      values: { name: 'Rita' },
      source: `probe:${newId()}`
    })
  )
  await stoa.settled()
  return id as string
}

t.test("a link that lets its holder in is the receiver's, and not shown to staff", async t => {
  const shop = await stoa.signUp()
  const system = await stoa.system(shop.tenantId, { companyId: shop.companyId })
  const claims = system.signedTokens.issue({
    purpose: 'probe.link',
    subjectId: newId(),
    seconds: 60
  })
  const id = await system.unitOfWork(ctx =>
    queueMail(ctx, {
      to: { name: 'Lena', address: 'lena@example.test' },
      template: Linked,
      values: { link: `https://shop.example.test/order#${claims}` },
      source: `probe:${newId()}`
    })
  )
  await stoa.settled()
  const shown = await stoa.call('GET', `${URL}/${id}`, { token: shop.token })
  t.notMatch(shown.body, claims.slice(0, 40))
  t.match(shown.json(), { text: /^See https:\/\/shop\.example\.test\/order#… today\n/ })
  t.match(sink.to('lena@example.test')[0]?.email.text, claims, 'it left whole')
})

t.test('mails are read newest first, page by page, by state and by receiver', async t => {
  sink.refuse('gone@example.test')
  const ids: string[] = []
  for (const address of [
    'one@example.test',
    'Two@Example.test',
    'gone@example.test',
    'one@example.test'
  ]) {
    ids.unshift(await queue(address))
  }
  const all = await list()
  t.strictSame(
    all.items.map(mail => mail.id),
    ids
  )
  t.match(all.items[0], {
    template: 'mail.probe-noticed',
    to: { name: 'Rita', address: 'one@example.test' },
    subject: 'Hello Rita',
    locale: 'en',
    state: 'sent',
    attempts: 1,
    lastError: null,
    badAddress: false,
    confidential: false,
    failedAt: null
  })
  t.notOk('text' in (all.items[0] as object), 'a list shows no texts')
  t.match(await read(ids[0] as string), { text: /^Hello Rita\n/, html: /<p>Hello Rita<\/p>/ })

  const addresses = async (query: string): Promise<string[]> =>
    (await list(query)).items.map(mail => mail.to.address)
  t.strictSame(await addresses('?to=two@example.test'), ['Two@Example.test'])
  t.strictSame(await addresses('?to=ONE@example.test'), ['one@example.test', 'one@example.test'])
  t.strictSame(await addresses('?state=failed'), ['gone@example.test'])
  t.strictSame(await addresses('?state=failed&to=one@example.test'), [])
  t.strictSame(await addresses('?state=queued'), [])

  const paged: string[] = []
  for (let next: string | null = ''; next !== null;) {
    const page: { items: Mail[]; next: string | null } = await list(
      `?limit=3${next === '' ? '' : `&after=${next}`}`
    )
    paged.push(...page.items.map(mail => mail.id))
    next = page.next
  }
  t.strictSame(paged, ids)
  t.equal(
    (
      await stoa.call('GET', `${URL}?after=${Buffer.from('["x"]').toString('base64url')}`, {
        token: owner.token
      })
    ).statusCode,
    400
  )
})

t.test('a failed mail is sent again when someone says so, once', async t => {
  sink.refuse('later@example.test')
  const id = await queue('later@example.test')
  t.match(await read(id), { state: 'failed', badAddress: true })
  sink.refuse('later@example.test', '451 4.2.0 Not now')
  t.match((await resend(id)).json(), {
    id,
    state: 'queued',
    attempts: 0,
    badAddress: false,
    failedAt: null
  })
  const waiting = await resend(id)
  t.match([waiting.statusCode, waiting.json().code], [409, 'mail.not-failed'])
  await until('it was tried', async () => (await read(id)).attempts === 1)
  sink.accept('later@example.test')
  await until('it is sent', async () => {
    await hurry(stoa)
    return (await read(id)).state === 'sent'
  })
  t.match(
    sink.to('later@example.test').map(copy => copy.email.messageId),
    [`<${id}@stoa.example.test>`]
  )
  t.equal((await resend(id)).json().code, 'mail.not-failed')
  t.equal((await resend(newId())).json().code, 'stoa.not-found')
  t.equal(
    (await stoa.ok('GET', `/api/v1/audit/entries?subjectId=${id}`, { token: owner.token })).items[0]
      .action,
    'mail.resend-message'
  )
})

t.test('a confidential mail that failed is not sent again: its text is not kept', async t => {
  sink.refuse('secret@example.test')
  const id = await queue('secret@example.test', Secret)
  t.match(await read(id), { state: 'failed', confidential: true, text: null, html: null })
  const answer = await resend(id)
  t.match(
    [answer.statusCode, answer.json()],
    [409, { code: 'mail.text-not-kept', detail: /mail\.probe-coded/ }]
  )
})

t.test("the test mail goes to whoever asks for it, in the company's language", async t => {
  const company = await stoa.signUp({
    company: { name: 'Toko Sinar', currency: 'IDR', timeZone: 'Asia/Jakarta', locale: 'id' }
  })
  const made = await stoa.ok('POST', `${URL}/test`, { token: company.token })
  t.match(made, { state: 'queued', template: 'mail.test', to: { address: company.email } })
  const [arrived] = await sink.waitFor(company.email)
  t.match(arrived?.email, {
    subject: 'Surel uji Toko Sinar',
    text: /^Halo Olivia Owner,/,
    from: { name: 'Toko Sinar' }
  })
})

t.test('who may see and send: owner and manager, each in their own company', async t => {
  const second = await secondCompany(stoa, owner)
  const [manager, cashier, elsewhere] = [
    await hire(stoa, owner, [{ role: 'manager', companyId: owner.companyId }]),
    await hire(stoa, owner, [{ role: 'cashier' }]),
    await hire(stoa, owner, [{ role: 'manager', companyId: second.companyId }])
  ]
  sink.refuse('private@example.test')
  const id = await queue('private@example.test')
  t.equal((await list('', manager.token)).items[0]?.id, id)
  for (const [method, url] of [
    ['GET', URL],
    ['GET', `${URL}/${id}`],
    ['POST', `${URL}/${id}/resend`],
    ['POST', `${URL}/test`]
  ] as const) {
    t.equal(
      (await stoa.call(method, url, { token: cashier.token })).json().code,
      'access.forbidden',
      `${method} ${url}`
    )
  }
  const stranger = await stoa.signUp()
  for (const token of [elsewhere.token, stranger.token]) {
    t.strictSame((await list('', token)).items, [])
    t.equal((await stoa.call('GET', `${URL}/${id}`, { token })).statusCode, 404)
    t.equal((await resend(id, token)).statusCode, 404)
  }
  t.equal((await read(id)).state, 'failed', 'and nothing was sent')
})

t.test('mails older than 90 days are forgotten, in bites; those that wait are not', async t => {
  const { tenantId, companyId } = await stoa.signUp()
  const system = await stoa.system(tenantId)
  sink.refuse('old@example.test')
  const kept = await queue('new@example.test', Notice, { tenantId, companyId })
  await queue('old@example.test', Notice, { tenantId, companyId })
  await system.unitOfWork(async () => {
    await dynamicStatement(
      "UPDATE mail_message SET queued_at = now() - interval '91 days' WHERE tenant_id = $1 AND to_address = 'old@example.test'",
      [tenantId]
    )
    await dynamicStatement(
      `INSERT INTO mail_message (tenant_id, company_id, id, template, source, locale, to_address, subject, text, html, message_id, state, sent_at, queued_at)
      SELECT $1, $2, gen_random_uuid(), 'mail.test', 'bulk ' || n, 'en', 'bulk@example.test', 's', 't', 'h', '<m>', CASE WHEN n > 10 THEN 'sent' ELSE 'queued' END, CASE WHEN n > 10 THEN now() - interval '100 days' END, now() - interval '100 days'
      FROM generate_series(1, 2510) n`,
      [tenantId, companyId]
    )
  })
  await purgeOldMailsHandler.run(system, firstTry())
  const left = await system.unitOfWork(
    () =>
      dynamicStatement<{ state: string; n: number }>(
        'SELECT state, count(*) AS n FROM mail_message WHERE tenant_id = $1 GROUP BY 1 ORDER BY 1',
        [tenantId]
      ),
    { reads: true }
  )
  t.strictSame(left, [
    { state: 'queued', n: 10 },
    { state: 'sent', n: 1 }
  ])
  t.equal(
    (
      await system.unitOfWork(
        () =>
          dynamicStatement<{ id: string }>(
            "SELECT id FROM mail_message WHERE tenant_id = $1 AND state = 'sent'",
            [tenantId]
          ),
        { reads: true }
      )
    )[0]?.id,
    kept
  )
})
