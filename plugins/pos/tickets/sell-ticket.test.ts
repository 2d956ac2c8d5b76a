import t from 'tap'
import { newId } from 'stoa/plugin'
import { outcome, stockedShop, testInstance, underWay } from 'stoa/testing'
import type { TicketView } from './view.ts'

// A ticket is rung up once: in the transaction of its sale it is closed.

const stoa = await testInstance({ STOA_ROLE: 'web' })
const shop = await stockedShop(stoa, '1000')
const [mug] = shop.variants as [string]
const { id: bar } = await stoa.ok('POST', '/api/v1/pos/registers', {
  token: shop.token,
  body: { name: 'Bar' }
})

const call = (
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  body?: object,
  headers: Record<string, string> = {}
) =>
  stoa.call(method, `/api/v1/pos/${path}`, {
    token: shop.token,
    headers,
    ...(body === undefined ? {} : { body })
  })
async function parked(body: object = {}): Promise<TicketView> {
  const answer = await call('POST', 'tickets', {
    registerId: shop.registerId,
    lines: [{ variantId: mug, quantity: '2' }],
    ...body
  })
  if (answer.statusCode !== 201) throw new Error(answer.body)
  return answer.json()
}
const sale = (ticket: TicketView | null, more: object = {}) => ({
  registerId: shop.registerId,
  lines: [{ variantId: mug, quantity: '2' }],
  tenders: [{ type: 'cash', amountMinor: 1000 }],
  ...(ticket === null ? {} : { ticketId: ticket.id, ticketVersion: ticket.version }),
  ...more
})
const sell = (ticket: TicketView | null, more: object = {}, key = newId()) =>
  call('POST', 'sales', sale(ticket, more), { 'idempotency-key': key })
const stateOf = async (id: string): Promise<TicketView> =>
  (await call('GET', `tickets/${id}`)).json()

t.test('a sale closes its ticket, and says what it was rung up for', async t => {
  const ticket = await parked({ name: 'Table 4', orderType: 'dine-in' })
  const key = newId()
  const answer = await sell(ticket, {}, key)
  t.equal(answer.statusCode, 201, answer.body)
  const posted = answer.json()
  t.match(posted, { orderType: 'dine-in', ticketName: 'Table 4' })
  t.match(await stateOf(ticket.id), {
    state: 'sold',
    saleId: posted.id,
    saleNumber: posted.number,
    held: null
  })
  t.strictSame((await sell(ticket, {}, key)).json(), posted, 'asked once more: the same sale')
  t.match((await sell(ticket)).json(), {
    code: 'pos.ticket-sold',
    status: 409,
    facts: { name: 'Table 4', number: posted.number, saleId: posted.id }
  })
  const read = (await call('GET', `sales/${posted.id}`)).json()
  t.match(read, { orderType: 'dine-in', ticketName: 'Table 4' })
  const list = async (query: string) => (await call('GET', `sales?${query}`)).json().items
  t.match(await list('orderType=dine-in'), [{ id: posted.id, ticketName: 'Table 4' }])
  t.strictSame(await list('orderType=delivery'), [])
})

t.test('the till may say it too, with a ticket or without one', async t => {
  const direct = await sell(null, { orderType: 'take-away', ticketName: 'Bo' })
  t.match(direct.json(), { orderType: 'take-away', ticketName: 'Bo' })
  const ticket = await parked({ name: 'Table 4', orderType: 'dine-in' })
  t.match((await sell(ticket, { orderType: 'delivery' })).json(), {
    orderType: 'delivery',
    ticketName: 'Table 4'
  })
  t.match((await sell(null)).json(), { orderType: null, ticketName: null })
})

t.test('what is on the receipt', async t => {
  const { id } = (await sell(null, { orderType: 'take-away', ticketName: '<b>Bo</b>' })).json()
  const receipt = (await call('GET', `sales/${id}/receipt`)).json()
  t.equal(receipt.printed.orderFor, 'Take-away · <b>Bo</b>')
  const page = (await call('GET', `sales/${id}/receipt.html`)).body
  t.match(page, 'Take-away · &lt;b&gt;Bo&lt;/b&gt;')
  const plain = (await call('GET', `sales/${(await sell(null)).json().id}/receipt`)).json()
  t.equal(plain.printed.orderFor, null)
})

t.test('a ticket as someone else left it is not rung up', async t => {
  const ticket = await parked()
  t.match((await sell({ ...ticket, version: 2 })).json(), { code: 'stoa.stale-version' })
  t.match(
    (
      await call('POST', 'sales', sale(null, { ticketId: ticket.id }), {
        'idempotency-key': newId()
      })
    ).json(),
    { code: 'stoa.version-required' }
  )
  t.match((await sell({ ...ticket, id: newId() })).json(), { code: 'stoa.not-found' })
  const held = (await call('POST', `tickets/${ticket.id}/resume`, { registerId: bar })).json()
  t.match((await sell(held)).json(), { code: 'pos.ticket-held' })
  t.equal((await sell(held, { registerId: bar })).statusCode, 201, 'where it is held')
})

t.test('what is refused leaves the ticket open', async t => {
  const ticket = await parked()
  t.match((await sell(ticket, { tenders: [{ type: 'cash', amountMinor: 1 }] })).json(), {
    code: 'pos.tenders-do-not-cover'
  })
  t.match(await stateOf(ticket.id), { state: 'open', version: 1 })
  t.match(
    (
      await sell(ticket, {
        lines: [{ variantId: mug, quantity: '99999' }],
        tenders: [{ type: 'cash', amountMinor: 49_999_500 }]
      })
    ).json(),
    {
      code: 'inventory.stock-short'
    }
  )
  t.match(await stateOf(ticket.id), { state: 'open', version: 1 })
})

t.test(
  'of two tills that sell a ticket at once one does, and the other one waits and is told',
  async t => {
    const system = await stoa.system(shop.tenantId, { companyId: shop.companyId })
    const { lockOpenTicket, holdTicket } = await import('./store.ts')
    const waiting = await parked()
    const under = await underWay(system, async ctx => {
      await holdTicket(ctx, await lockOpenTicket(ctx, waiting.id), bar)
    })
    const asked = sell(waiting)
    t.equal(await outcome(asked), 'waits')
    await under.end()
    t.match((await asked).json(), { code: 'stoa.stale-version' })
    for (let round = 0; round < 4; round++) {
      const ticket = await parked()
      const answers = await Promise.all([1, 2, 3].map(() => sell(ticket)))
      const codes = answers.map(answer => answer.json().code ?? answer.statusCode).sort()
      t.strictSame(codes, [201, 'pos.ticket-sold', 'pos.ticket-sold'])
    }
  }
)

t.test('a sale of a ticket costs three round trips as well', async t => {
  const units = stoa.instance.metrics.unitsOfWork.write
  const ring = async (): Promise<number> => {
    const ticket = await parked({ name: 'Quick', orderType: 'take-away' })
    const before = { ...units }
    await sell(ticket)
    return (units.roundTrips - before.roundTrips) / (units.count - before.count)
  }
  for (let i = 0; i < 12; i++) await ring() // every connection has met every statement
  for (let i = 0; i < 5; i++) t.equal(await ring(), 3)
})
