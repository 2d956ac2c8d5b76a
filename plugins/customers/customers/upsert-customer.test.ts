import t from 'tap'
import { testInstance } from 'stoa/testing'
import { newId, type EventData } from 'stoa/plugin'
import { CustomerIdentified } from '../../../contracts/customers.ts'

const stoa = await testInstance()
const us = await stoa.signUp()
const url = '/api/v1/customers/customers'

type Met = EventData<typeof CustomerIdentified>
const met = (customerId: string, more: Partial<Met> = {}): Met => ({
  companyId: us.companyId,
  customerId,
  name: 'Sara Shopper',
  email: 'Sara@Example.test',
  phone: '+62 812 3456 7890',
  whatsappConsent: false,
  locale: 'id',
  ...more
})
const state = async (fact: Met) =>
  (await stoa.system(us.tenantId, { companyId: us.companyId })).unitOfWork(ctx =>
    ctx.emit(CustomerIdentified, fact)
  )
const read = (id: string) => stoa.ok('GET', `${url}/${id}`, { token: us.token })
const events = async (id: string) =>
  (
    await stoa.instance.relayPool.query<{ name: string; data: object }>(
      "SELECT name, data FROM pool.outbox WHERE tenant_id = $1 AND data->>'customerId' = $2 ORDER BY id",
      [us.tenantId, id]
    )
  ).rows

t.test(
  'who made themselves known elsewhere is a customer of that id, found like any other',
  async t => {
    const id = newId()
    await state(met(id, { name: ' Sara Shopper ' }))
    t.match(await read(id), {
      id,
      code: null,
      name: 'Sara Shopper',
      email: 'sara@example.test',
      phone: '+6281234567890',
      whatsappConsent: false,
      consentAt: null,
      locale: 'id',
      active: true,
      version: 1
    })
    t.match((await stoa.ok('GET', `${url}?search=shopper`, { token: us.token })).items, [{ id }])
    t.strictSame(await events(id), [
      { name: 'customers.customer-created', data: { companyId: us.companyId, customerId: id } }
    ])
  }
)

t.test(
  'met again they are what they say now; what the staff noted stays; saying the same changes nothing',
  async t => {
    const id = newId()
    await state(met(id))
    const noted = await stoa.call('PATCH', `${url}/${id}`, {
      token: us.token,
      headers: { 'if-match': '"1"' },
      body: { code: 'VIP', note: 'Likes lamps.' }
    })
    t.equal(noted.statusCode, 200)
    await state(met(id))
    t.equal((await read(id)).version, 2)
    await state(met(id, { name: 'Sara Sanders', email: null, phone: null, locale: null }))
    t.match(await read(id), {
      name: 'Sara Sanders',
      email: null,
      phone: null,
      locale: null,
      code: 'VIP',
      note: 'Likes lamps.',
      version: 3
    })
    t.strictSame(
      (await events(id)).map(e => e.name),
      ['customers.customer-created', 'customers.customer-changed', 'customers.customer-changed']
    )
  }
)

t.test("consent is the person's own word, dated when it changes", async t => {
  const id = newId()
  await state(met(id, { whatsappConsent: true }))
  const given = await read(id)
  t.match(given, { whatsappConsent: true, consentBy: null })
  t.ok(Math.abs(Date.parse(given.consentAt) - Date.now()) < 60_000)
  await state(met(id, { whatsappConsent: true, name: 'Sara S.' }))
  t.equal((await read(id)).consentAt, given.consentAt)
  await state(met(id, { whatsappConsent: false }))
  const back = await read(id)
  t.equal(back.whatsappConsent, false)
  t.ok(back.consentAt > given.consentAt)
})

t.test('at once, and of a wrong number', async t => {
  const id = newId()
  await Promise.all(Array.from({ length: 5 }, (_, i) => state(met(id, { name: `Sara ${i}` }))))
  t.equal((await events(id)).filter(e => e.name === 'customers.customer-created').length, 1)
  await t.rejects(state(met(newId(), { phone: '0812' })), { code: 'customers.phone-invalid' })
})
