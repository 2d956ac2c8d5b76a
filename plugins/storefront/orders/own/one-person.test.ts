import t from 'tap'
import { secondCompany, smtpSink } from 'stoa/testing'
import {
  checkOut,
  fill,
  instanceWithGateway,
  market,
  newEmail,
  order,
  PASSWORD
} from 'stoa/testing/web-shop'

const sink = await smtpSink()
const stoa = await instanceWithGateway({
  SMTP_URL: sink.url,
  MAIL_FROM: 'Stoa <shop@example.test>'
})
const shop = await market(stoa, { stock: '1000' })
const { token } = shop.owner
const url = '/api/v1/customers/customers'

const [HERS, HIS] = ['+447700900001', '+447700900002']
const listed = async (email: string) =>
  (await stoa.ok('GET', `${url}?email=${email}`, { token })).items
const read = (id: string) => stoa.ok('GET', `${url}/${id}`, { token })
const atTill = (body: object) =>
  stoa.ok('POST', url, { token, body: { name: 'Sam Till', ...body } })
const guest = (email: string, more: object = {}) =>
  order(shop, { [shop.tea]: '1' }, { contact: { name: 'Sam', email, ...more } })
const signUp = (email: string, facts: object = {}) =>
  shop.ok('POST', '/shoppers', {
    body: { name: 'Sam Shopper', email, password: PASSWORD, mode: 'code', ...facts }
  })
const logIn = async (email: string): Promise<string> =>
  (await shop.ok('POST', '/sessions', { body: { email, password: PASSWORD } })).accessToken
async function prove(email: string, visitor?: string): Promise<string> {
  for (let mails = 1; ; mails++) {
    const texts = (await sink.waitFor(email, mails)).map(mail => mail.email.text)
    const code = /^(\d{6})$/m.exec(texts.join('\n'))?.[1]
    if (code === undefined) continue
    return (await shop.ok('POST', '/shoppers/verify', { visitor, body: { email, code } })).shopperId
  }
}
const merge = (kept: { id: string; version: number }, from: { id: string; version: number }) =>
  stoa.call('POST', `${url}/${kept.id}/merge`, {
    token,
    headers: { 'if-match': `"${kept.version}"` },
    body: { from: from.id, fromVersion: from.version }
  })

t.test("guests and the till's customer are the account's, once the e-mail is proved", async t => {
  const email = newEmail()
  const till = await atTill({ email, phone: HERS, code: `C-${email}`, note: 'Likes lamps.' })
  const [first, second] = [await guest(email.toUpperCase()), await guest(email)]
  const asStaff = async (customerId: string): Promise<string[]> =>
    (
      await stoa.ok('GET', `/api/v1/storefront/admin/orders?customerId=${customerId}`, { token })
    ).items.map((o: { id: string }) => o.id)
  await signUp(email)
  await logIn(email)
  t.equal((await listed(email)).length, 4, 'not before it is proved')
  t.equal((await read(till.id)).mergedInto, null)
  const id = await prove(email)
  const [one, ...more] = await listed(email)
  t.strictSame(more, [])
  t.match(one, {
    id,
    name: 'Sam Shopper',
    code: till.code,
    phone: HERS,
    note: 'Likes lamps.',
    whatsappConsent: false
  })
  t.match(await read(till.id), { mergedInto: id, active: false, phone: HERS })
  t.strictSame((await asStaff(id)).sort(), [first.order.id, second.order.id].sort())
  t.match(await shop.ok('GET', '/me', { visitor: await logIn(email) }), { phone: null })
  const later = await atTill({ email })
  await guest(email)
  await logIn(email)
  t.match(
    (await listed(email)).map((c: { id: string }) => c.id),
    [id],
    'who is met later becomes one at the next log-in'
  )
  t.equal((await read(later.id)).mergedInto, id)
})

t.test('what staff noted is not written over by what a shopper claims', async t => {
  const email = newEmail()
  const till = await atTill({ email, phone: HERS, whatsappConsent: true })
  const { visitor } = await guest(email, { phone: HIS, whatsappConsent: true })
  t.match(await read(till.id), { phone: HERS, whatsappConsent: true, version: 1 })
  await signUp(email, { phone: HIS, whatsappConsent: true })
  const id = await prove(email)
  t.match(await read(id), { phone: HERS, whatsappConsent: false, consentAt: null })
  const account = await logIn(email)
  const profile = async (body: object) => {
    const call = await shop.call('GET', '/me', { visitor: account })
    return shop.ok('PATCH', '/me', {
      visitor: account,
      headers: { 'if-match': String(call.headers.etag) },
      body
    })
  }
  await profile({ name: 'Sam S.' })
  t.match(await read(id), { name: 'Sam S.', phone: HERS, whatsappConsent: false })
  await profile({ phone: HERS })
  t.match(await read(id), { phone: HERS, whatsappConsent: true }, 'consent for that very number')
  await profile({ whatsappConsent: false, phone: HIS })
  t.match(await read(id), { phone: HERS, whatsappConsent: false }, 'taken back')
  const filled = await fill(shop, { [shop.tea]: '1' }, { visitor })
  const answer = await checkOut(shop, filled, { contact: { name: 'Eve', email, phone: HIS } })
  t.equal(answer.statusCode, 201, answer.body)
  t.match(await read(id), { name: 'Sam S.', phone: HERS }, 'nor by the guest who became them')
})

t.test('under another e-mail the same browser is someone new', async t => {
  const [email, another] = [newEmail(), newEmail()]
  const { visitor } = await guest(email)
  await signUp(email)
  const id = await prove(email)
  const orderAs = async (as: string) => {
    const filled = await fill(shop, { [shop.tea]: '1' }, { visitor })
    return (await checkOut(shop, filled, { contact: { name: 'Eve', email: as } })).json()
  }
  const [hers, own] = [await orderAs(another), await orderAs(email)]
  const seen = async (customerId: string): Promise<string[]> =>
    (
      await stoa.ok('GET', `/api/v1/storefront/admin/orders?customerId=${customerId}`, { token })
    ).items.map((o: { id: string }) => o.id)
  const [eve] = await listed(another)
  t.strictSame(await seen(eve.id), [hers.id])
  t.ok((await seen(id)).includes(own.id))
  t.notOk((await seen(id)).includes(hers.id))
  await signUp(another)
  const proved = await prove(another)
  t.strictSame(await seen(proved), [hers.id])
  t.equal((await read(eve.id)).mergedInto, proved)
})

t.test('an account is its customer for good', async t => {
  const [first, second] = [newEmail(), newEmail()]
  await signUp(first)
  await signUp(second)
  const [a, b] = [await read(await prove(first)), await read(await prove(second))]
  t.match((await merge(a, b)).json(), { status: 409, code: 'customers.both-have-accounts' })
  const till = await atTill({ phone: HERS })
  t.match((await merge(till, a)).json(), {
    status: 409,
    code: 'customers.account-stays',
    facts: { from: a.id }
  })
  t.match((await merge(a, till)).json(), { id: a.id, phone: HERS })
  // Someone put the one account's e-mail down for the other's customer.
  const changed = await stoa.call('PATCH', `${url}/${b.id}`, {
    token,
    headers: { 'if-match': `"${b.version}"` },
    body: { email: first }
  })
  t.equal(changed.statusCode, 200)
  await logIn(first)
  t.equal((await read(b.id)).mergedInto, null, 'nor by itself')
})

t.test('while a guest orders, and while staff merge', async t => {
  for (let round = 0; round < 3; round++) {
    const email = newEmail()
    const till = await atTill({ email })
    const { visitor } = await guest(email)
    const filled = await fill(shop, { [shop.tea]: '1' }, { visitor })
    const [met] = (await listed(email)).filter((c: { id: string }) => c.id !== till.id)
    await signUp(email)
    const [placed, merged, id] = await Promise.all([
      checkOut(shop, filled, { contact: { name: 'Sam', email } }),
      merge(till, met),
      prove(email)
    ])
    t.equal(placed.statusCode, 201, placed.body)
    t.ok(
      merged.statusCode === 200 ||
        ['stoa.stale-version', 'customers.merged-elsewhere'].includes(merged.json().code),
      merged.body
    )
    await logIn(email)
    const [one, ...more] = await listed(email)
    t.strictSame([one.id, more], [id, []])
    const { items } = await stoa.ok('GET', `/api/v1/storefront/admin/orders?customerId=${id}`, {
      token
    })
    t.equal(items.length, 2)
  }
})

t.test('never across companies', async t => {
  const email = newEmail()
  const { companyId } = await secondCompany(stoa, shop.owner)
  const there = { token, headers: { 'x-company-id': companyId } }
  const theirs = await stoa.ok('POST', url, { ...there, body: { name: 'Sam', email } })
  await signUp(email)
  const id = await prove(email)
  t.match(await stoa.ok('GET', `${url}/${theirs.id}`, there), { mergedInto: null, version: 1 })
  const answer = await stoa.call('POST', `${url}/${theirs.id}/merge`, {
    token,
    headers: { ...there.headers, 'if-match': '"1"' },
    body: { from: id, fromVersion: 1 }
  })
  t.equal(answer.statusCode, 404)
})
