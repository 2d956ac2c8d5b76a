import t from 'tap'
import { adminOf, memberOf, testInstance } from 'stoa/testing'
import { newId } from 'stoa/plugin'

// A message that failed is sent once more, as another one, to whoever still agrees to it; and lists
// show whom messages went to.

const stoa = await testInstance()
const us = await stoa.signUp()
const admin = await adminOf(stoa)
const { token } = us
const customer = (name: string, phone: string) =>
  stoa.ok('POST', '/api/v1/customers/customers', {
    token,
    body: { name, phone, whatsappConsent: true }
  })
const write = (body: object) => stoa.ok('POST', '/api/v1/whatsapp/messages', { token, body })
const resend = (id: string) =>
  stoa.call('POST', `/api/v1/whatsapp/messages/${id}/resend`, { token, body: {} })
const found = async (query: string, by = token) =>
  (await stoa.ok('GET', `/api/v1/whatsapp/messages?${query}`, { token: by })).items
/** As the sender writes it, which has no phone here. */
const fail = (id: string) =>
  admin.query(
    "UPDATE pool.whatsapp_message SET state = 'failed', error = 'no-answer', failed_at = now() WHERE id = $1",
    [id]
  )

t.test('a failed message is sent again once, as a new one to the number of today', async t => {
  const ann = await customer('Ann Lee', '+447700900001')
  const { id } = await write({ customerId: ann.id, text: 'Your tea has come.' })
  const early = await resend(id)
  t.match([early.statusCode, early.json().code], [409, 'whatsapp.not-failed'])
  await fail(id)
  await stoa.ok('PATCH', `/api/v1/customers/customers/${ann.id}`, {
    token,
    headers: { 'if-match': '"1"' },
    body: { phone: '+447700900002' }
  })
  const again = await resend(id)
  t.equal(again.statusCode, 201)
  t.match(again.json(), {
    customerId: ann.id,
    customerName: 'Ann Lee',
    to: '+447700900002',
    text: 'Your tea has come.',
    kind: 'text',
    state: 'queued',
    sentAgain: false
  })
  t.match(await stoa.ok('GET', `/api/v1/whatsapp/messages/${id}`, { token }), {
    state: 'failed',
    sentAgain: true
  })
  const twice = await resend(id)
  t.match([twice.statusCode, twice.json().code], [409, 'whatsapp.sent-again'])
  t.equal((await found(`customerId=${ann.id}`)).length, 2)
})

t.test('not to who no longer agrees, nor by who may not write', async t => {
  const ben = await customer('Ben', '+447700900003')
  const { id } = await write({ customerId: ben.id, text: 'Hello' })
  await fail(id)
  await stoa.ok('PATCH', `/api/v1/customers/customers/${ben.id}`, {
    token,
    headers: { 'if-match': '"1"' },
    body: { whatsappConsent: false }
  })
  t.match((await resend(id)).json(), { code: 'whatsapp.no-consent', status: 422 })
  const reader = await memberOf(stoa, us, { permissions: ['message.read'] })
  const refused = await stoa.call('POST', `/api/v1/whatsapp/messages/${id}/resend`, {
    token: reader.token,
    body: {}
  })
  t.match(refused.json(), { status: 403 })
  t.equal((await resend(newId())).statusCode, 404)
  const [message] = await found('search=hello', reader.token)
  t.match(message, { customerId: ben.id, customerName: null }, 'who sees no customers sees no name')
})

t.test('messages are found by their kind, their text and their number', async t => {
  await write({ to: '+14155550100', consent: true, text: 'Ready at the COUNTER, 100% sure' })
  const texts = async (query: string): Promise<string[]> =>
    (await found(query)).map((message: { text: string }) => message.text)
  const ready = ['Ready at the COUNTER, 100% sure']
  t.strictSame(await texts('search=counter'), ready)
  t.strictSame(await texts(`search=${encodeURIComponent('0%')}`), ready)
  t.strictSame(await texts(`search=${encodeURIComponent('+1 (415) 555-01')}`), ready)
  t.strictSame(await texts('search=nothing'), [])
  t.strictSame(await texts('search=counter&kind=notice'), [])
  t.strictSame(await texts('search=counter&kind=text&state=queued'), ready)
})
