import t from 'tap'
import { cashSale, hire, stockedShop, testInstance, type StockedShop } from 'stoa/testing'
import { MailFailed, newId } from 'stoa/plugin'

const stoa = await testInstance()

async function soldIn() {
  const shop = await stockedShop(stoa, '10')
  const sale = await stoa.ok('POST', '/api/v1/pos/sales', {
    token: shop.token,
    body: cashSale(shop, [[0, '1']], 700)
  })
  return { shop, sale }
}
const send = (shop: StockedShop, saleId: string, body: object, key = newId(), token = shop.token) =>
  stoa.call('POST', `/api/v1/pos/sales/${saleId}/sendings`, {
    token,
    body,
    headers: { 'idempotency-key': key }
  })
const mails = async (shop: StockedShop) =>
  (await stoa.ok('GET', '/api/v1/mail/messages', { token: shop.token })).items

t.test('by e-mail: one mail for a request, however often it is sent', async t => {
  const { shop, sale } = await soldIn()
  const key = newId()
  const body = { channel: 'email', to: ' ana@example.test ' }
  const [first, again] = [
    await send(shop, sale.id, body, key),
    await send(shop, sale.id, body, key)
  ]
  t.equal(first.statusCode, 201, first.body)
  t.match(first.json(), { channel: 'email', address: 'ana@example.test', state: 'queued' })
  t.equal(again.json().id, first.json().id)
  await stoa.settled()
  const [mail, ...others] = await mails(shop)
  t.match(mail, {
    template: 'pos.receipt-sent',
    to: { address: 'ana@example.test' },
    subject: `Your receipt ${sale.number}`
  })
  t.strictSame(others, [])
  const { items } = await stoa.ok('GET', `/api/v1/pos/sales/${sale.id}/sendings`, {
    token: shop.token
  })
  t.equal(items.length, 1)
})

t.test('a mail that does not arrive is told where it was sent', async t => {
  const { shop, sale } = await soldIn()
  const { id } = (await send(shop, sale.id, { channel: 'email', to: 'ana@example.test' })).json()
  const ctx = await stoa.system(shop.tenantId, { companyId: shop.companyId })
  const failed = (source: string) =>
    ctx.unitOfWork(inside =>
      inside.emit(MailFailed, {
        messageId: newId(),
        companyId: shop.companyId,
        template: 'pos.receipt-sent',
        source,
        badAddress: true,
        at: new Date().toISOString()
      })
    )
  await failed('storefront.order-confirmed:1')
  await failed(`pos.receipt-sent:${id}`)
  await stoa.settled()
  const { items } = await stoa.ok('GET', `/api/v1/pos/sales/${sale.id}/sendings`, {
    token: shop.token
  })
  t.match(items, [{ id, state: 'failed' }])
})

t.test('what is no address is refused, in words', async t => {
  const { shop, sale } = await soldIn()
  for (const [channel, to] of [
    ['email', 'ana'],
    ['email', 'ana@example.test, bob@example.test'],
    ['email', 'Ana <ana@example.test>'],
    ['whatsapp', '12345']
  ] as const) {
    t.match(
      (await send(shop, sale.id, { channel, to })).json(),
      { status: 422, code: 'pos.address-malformed' },
      to
    )
  }
  t.match((await send(shop, sale.id, { channel: 'whatsapp', to: '+447700900123' })).json(), {
    status: 409,
    code: 'pos.messenger-off'
  })
  t.strictSame(await mails(shop), [])
})

t.test('who may send does, and a revoked receipt goes to no one', async t => {
  const { shop, sale } = await soldIn()
  const body = { channel: 'email', to: 'ana@example.test' }
  const cashier = await hire(stoa, shop, [{ role: 'cashier' }])
  const agent = await hire(stoa, shop, [{ role: 'sales-agent' }])
  t.equal((await send(shop, sale.id, body, newId(), cashier.token)).statusCode, 201)
  t.equal((await send(shop, sale.id, body, newId(), agent.token)).statusCode, 403)
  await stoa.ok('POST', `/api/v1/pos/sales/${sale.id}/link/revoke`, { token: shop.token })
  t.equal((await send(shop, sale.id, body)).json().code, 'pos.receipt-link-ended')
})
