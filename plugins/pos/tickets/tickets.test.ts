import t from 'tap'
import { asAdmin, hire, memberOf, outcome, stockedShop, testInstance, underWay } from 'stoa/testing'
import { newId } from 'stoa/plugin'
import type { TicketView } from './view.ts'

// What is put aside at one till is there at every other one, once, and as it was left.

const stoa = await testInstance()
const shop = await stockedShop(stoa, '100')
const [mug, tea] = shop.variants as [string, string]
const { id: second } = await stoa.ok('POST', '/api/v1/pos/registers', {
  token: shop.token,
  body: { name: 'Bar' }
})
const first = shop.registerId
const cashier = await hire(stoa, shop, [{ role: 'cashier' }])

const CHANGED = 'pos.ticket-changed'

const line = (variantId: string, quantity = '1', more: object = {}) => ({
  variantId,
  quantity,
  ...more
})
const call = (
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  body?: object,
  { version, token = shop.token }: { version?: number; token?: string } = {}
) =>
  stoa.call(method, `/api/v1/pos/${path}`, {
    token,
    ...(body === undefined ? {} : { body }),
    ...(version === undefined ? {} : { headers: { 'if-match': `"${version}"` } })
  })
const park = (body: object = {}, token = shop.token) =>
  call('POST', 'tickets', { registerId: first, lines: [line(mug)], ...body }, { token })
const change = (id: string, version: number, body: object = {}) =>
  call('PUT', `tickets/${id}`, { registerId: first, lines: [line(mug)], ...body }, { version })
const made = async (answer: ReturnType<typeof park>): Promise<TicketView> => {
  const { statusCode, body, json } = await answer
  if (statusCode > 201) throw new Error(body)
  return json()
}
const parked = (...given: Parameters<typeof park>) => made(park(...given))
const seen = async (id: string): Promise<TicketView> => (await call('GET', `tickets/${id}`)).json()
const board = async (query = ''): Promise<TicketView[]> =>
  (await call('GET', `tickets?limit=100${query}`)).json().items

t.test('a ticket is parked with all that stands on it, and read as it was left', async t => {
  const customer = await stoa.ok('POST', '/api/v1/customers/customers', {
    token: shop.token,
    body: { name: 'Ann' }
  })
  const content = {
    name: ' Table 4 ',
    orderType: 'dine-in',
    note: 'by the window',
    customerId: customer.id,
    lines: [
      line(mug, '2', { discount: { percent: '10' } }),
      line(tea, '0.25', { unitPriceMinor: 400, name: 'Tea, open' })
    ],
    discount: { amountMinor: 100 }
  }
  const ticket = await parked(content)
  t.match(ticket, {
    name: 'Table 4',
    orderType: 'dine-in',
    note: 'by the window',
    customerId: customer.id,
    customerName: 'Ann',
    state: 'open',
    held: null,
    version: 1,
    lineCount: 2,
    totalMinor: 2 * 500 - 100 + 100 - 100,
    createdBy: { id: shop.userId }
  })
  t.match(ticket.lines, [
    { ...content.lines[0], title: 'Thing A', sku: 'A', priceMinor: 500 },
    { ...content.lines[1], title: 'Tea, open', priceMinor: 750 }
  ])
  t.strictSame(ticket.discount, { amountMinor: 100 })
  t.strictSame(await seen(ticket.id), ticket)
  t.match(await board('&search=tABle%204'), [{ id: ticket.id, name: 'Table 4' }])
  t.match(await board(`&search=%23${ticket.number}`), [{ id: ticket.id }])
  t.strictSame(await board('&search=nothing'), [])
  t.match(await board('&orderType=dine-in'), [{ id: ticket.id }])
  t.strictSame(await board('&orderType=delivery'), [])
})

t.test('tickets without a name count on through the day, also when parked at once', async t => {
  const made = await Promise.all(Array.from({ length: 6 }, () => parked()))
  const numbers = made.map(({ number }) => number).sort((a, b) => a - b)
  t.strictSame(
    numbers,
    numbers.map((_, i) => (numbers[0] as number) + i),
    'no gap and nothing twice'
  )
  t.equal(made[0]?.name, null)
})

t.test('parked once more, nothing is there twice; a change needs the version', async t => {
  const body = {
    registerId: first,
    name: 'Again',
    lines: [line(mug, '2'), line(tea, '1', { discount: { percent: '5' } })]
  }
  const key = newId()
  const ids: string[] = []
  for (let n = 0; n < 3; n++) {
    const answer = await stoa.call('POST', '/api/v1/pos/tickets', {
      token: shop.token,
      headers: { 'idempotency-key': key },
      body
    })
    ids.push(answer.json().id)
  }
  const [id] = ids as [string]
  t.strictSame(ids, [id, id, id])
  t.equal((await board('&search=again')).length, 1)
  t.equal((await call('PUT', `tickets/${id}`, body)).json().code, 'stoa.version-required')
  t.equal((await made(change(id, 1, { ...body, note: 'hot' }))).version, 2)
  t.equal((await made(change(id, 1, { ...body, note: 'hot' }))).version, 2, 'a lost answer')
  t.match((await change(id, 1, body)).json(), { code: 'stoa.stale-version', status: 412 })
  t.match((await change(newId(), 1, body)).json(), { code: 'stoa.not-found' })
  t.match((await change(id, 2, { ...body, registerId: newId() })).json(), {
    code: 'stoa.not-found'
  })
  t.equal((await made(change(id, 2, body))).note, null, 'what is left out is emptied')
})

t.test('what cannot be sold is told, and what left the sale meanwhile is not lost', async t => {
  t.match((await park({ lines: [line(newId())] })).json(), { code: 'pos.unknown-variant' })
  t.match((await park({ customerId: newId() })).json(), { code: 'pos.unknown-customer' })
  const product = await stoa.ok('POST', '/api/v1/catalog/products', {
    token: shop.token,
    body: { sku: 'GOES', name: 'Seasonal', priceMinor: 300 }
  })
  const variantId = product.variants[0].id
  const ticket = await parked({ lines: [line(variantId), line(mug)] })
  await stoa.ok('PATCH', `/api/v1/catalog/products/${product.id}`, {
    token: shop.token,
    headers: { 'if-match': `"${product.version}"` },
    body: { active: false }
  })
  t.match((await seen(ticket.id)).lines, [
    { title: 'Seasonal', sku: 'GOES', priceMinor: null },
    { title: 'Thing A' }
  ])
  const again = await made(
    change(ticket.id, 1, { lines: [line(variantId), line(mug)], note: 'late' })
  )
  t.equal(again.totalMinor, null)
  t.match(await parked({ discount: { amountMinor: 9_000 } }), { totalMinor: null })
})

t.test('one till at a time holds a ticket', async t => {
  const ticket = await parked({ name: 'Held' })
  const resume = (registerId: string, more: object = {}, token = shop.token) =>
    call('POST', `tickets/${ticket.id}/resume`, { registerId, ...more }, { token })
  const held = (await resume(second, {}, cashier.token)).json()
  t.match(held, {
    version: 2,
    held: { registerId: second, registerName: 'Bar', by: { id: cashier.userId } }
  })
  const refused = (await resume(first)).json()
  t.match(refused, {
    code: 'pos.ticket-held',
    status: 409,
    facts: { name: 'Held', register: 'Bar', registerId: second, by: held.held.by.name }
  })
  t.equal((await resume(second, {}, cashier.token)).statusCode, 200, 'its own till may ask again')
  const others: Array<[string, object]> = [
    ['split', { lines: [{ lineNo: 1, quantity: '0.5' }], registerId: first }],
    ['discard', { reason: 'Gone' }]
  ]
  for (const [what, body] of others) {
    t.match(
      (await call('POST', `tickets/${ticket.id}/${what}`, body, { version: 3 })).json(),
      { code: 'pos.ticket-held' },
      what
    )
  }
  t.match((await change(ticket.id, 3, { note: 'x' })).json(), {
    code: 'pos.ticket-held'
  })
  const taken = (await resume(first, { takeOver: true })).json()
  t.match(taken, { version: 4, held: { registerId: first } })
  t.match(
    (await change(ticket.id, 3, { registerId: second, note: 'late' })).json(),
    { code: 'stoa.stale-version' },
    'who lost it overwrites nothing'
  )
  const back = await made(change(ticket.id, 4, { name: 'Held', note: 'done' }))
  t.match(back, { held: null, note: 'done', version: 5 })
})

t.test('two tills that act at once: one is first, and the other is told', async t => {
  const system = await stoa.system(shop.tenantId, { companyId: shop.companyId })
  const { lockOpenTicket, holdTicket } = await import('./store.ts')
  const ticket = await parked({ name: 'Race' })
  const under = await underWay(system, async ctx => {
    await holdTicket(ctx, await lockOpenTicket(ctx, ticket.id), second)
  })
  const asked = call('POST', `tickets/${ticket.id}/resume`, { registerId: first })
  const changed = change(ticket.id, 1, { note: 'mine' })
  t.equal(await outcome(asked), 'waits')
  t.equal(await outcome(changed), 'waits')
  await under.end()
  t.match((await asked).json(), { code: 'pos.ticket-held' })
  t.match((await changed).json(), { code: 'stoa.stale-version' })

  const freed = await parked({ name: 'Free' })
  const failing = await underWay(system, async ctx => {
    await holdTicket(ctx, await lockOpenTicket(ctx, freed.id), second)
  })
  await failing.end(true)
  const [free] = await board('&search=free')
  t.equal(free?.held, null, 'what is rolled back holds nothing')
})

t.test('a ticket is discarded with a reason, by whom it belongs to or who may', async t => {
  const discard = (id: string, body: object = {}, how: { version?: number; token?: string } = {}) =>
    call('POST', `tickets/${id}/discard`, body, { version: 1, ...how })
  const ticket = await parked({ name: 'Gone' })
  t.match((await discard(ticket.id)).json(), { code: 'pos.ticket-reason-needed', status: 422 })
  t.match((await discard(ticket.id, { reason: 'Left' }, { token: cashier.token })).json(), {
    code: 'access.forbidden'
  })
  t.match((await discard(ticket.id, { reason: 'Left' }, { version: 2 })).json(), {
    code: 'stoa.stale-version'
  })
  t.match((await discard(ticket.id, { reason: 'Left' })).json(), {
    state: 'discarded',
    reason: 'Left',
    held: null
  })
  t.match((await discard(ticket.id, { reason: 'Left' })).json(), { code: 'pos.ticket-discarded' })
  t.match((await call('POST', `tickets/${ticket.id}/resume`, { registerId: first })).json(), {
    code: 'pos.ticket-discarded'
  })
  t.match(await board('&state=discarded&search=gone'), [{ id: ticket.id }])
  const own = await parked({ name: 'Empty', lines: [] }, cashier.token)
  t.equal(own.totalMinor, 0)
  t.equal((await discard(own.id, {}, { token: cashier.token })).statusCode, 200, 'nothing on it')
  const mine = await parked({ name: 'Mine' })
  const steward = await memberOf(stoa, shop, {
    permissions: ['ticket.read', 'ticket.edit', 'ticket.discard']
  })
  t.equal(
    (await discard(mine.id, { reason: 'Left' }, { token: steward.token })).statusCode,
    200,
    "someone else's, by the right to"
  )
  const {
    items: [entry]
  } = await stoa.ok('GET', `/api/v1/audit/entries?subjectId=${ticket.id}`, { token: shop.token })
  t.match(entry, { action: 'pos.discard-ticket', facts: { name: 'Gone', reason: 'Left' } })
})

t.test('without the permission no one sees tickets or touches them', async t => {
  const ticket = await parked()
  const { token } = await memberOf(stoa, shop, { permissions: ['sale.post'] })
  t.match((await call('GET', 'tickets', undefined, { token })).json(), { code: 'access.forbidden' })
  t.match((await park({}, token)).json(), { code: 'access.forbidden' })
  const reader = await memberOf(stoa, shop, { permissions: ['ticket.read'] })
  t.equal((await call('GET', `tickets/${ticket.id}`, undefined, reader)).statusCode, 200)
  t.equal(
    (await call('POST', `tickets/${ticket.id}/resume`, { registerId: first }, reader)).statusCode,
    403
  )
  const withCustomer = await parked({
    customerId: (
      await stoa.ok('POST', '/api/v1/customers/customers', {
        token: shop.token,
        body: { name: 'Hidden' }
      })
    ).id
  })
  t.equal(
    (await call('GET', `tickets/${withCustomer.id}`, undefined, reader)).json().customerName,
    null
  )
})

t.test('another shop sees no ticket of this one, and counts its own', async t => {
  const north = await stoa.ok('POST', '/api/v1/tenants/shops', {
    token: shop.token,
    body: { name: 'North', code: 'N1' }
  })
  const { items } = await stoa.ok('GET', '/api/v1/pos/registers', { token: shop.token })
  const there = items.find((one: { shopId: string }) => one.shopId === north.id).id
  const other = await hire(stoa, shop, [{ role: 'manager', shopId: north.id }])
  const ticket = await parked({ name: 'South' })
  t.equal((await call('GET', `tickets/${ticket.id}`, undefined, other)).statusCode, 404)
  t.strictSame((await call('GET', 'tickets', undefined, other)).json().items, [])
  t.match((await park({ registerId: there, name: 'North' }, other.token)).json(), {
    shopId: north.id,
    number: 1
  })
  const another = await parked({ name: 'Stays' })
  t.match((await call('POST', `tickets/${another.id}/resume`, { registerId: there })).json(), {
    code: 'pos.ticket-shops-differ'
  })
})

t.test('what is no longer open is thrown away in the end, what is open never', async t => {
  const [open, gone, late] = [await parked(), await parked(), await parked()]
  for (const { id } of [gone, late]) {
    await call('POST', `tickets/${id}/discard`, { reason: 'Left' }, { version: 1 })
  }
  await asAdmin(
    stoa,
    "UPDATE pos_ticket SET keep_until = keep_until - interval '30 days' WHERE id = $1",
    [gone.id]
  )
  await asAdmin(
    stoa,
    "UPDATE pos_ticket SET created_at = created_at - interval '2 years' WHERE id = $1",
    [open.id]
  )
  const purge = stoa.instance.registry.jobs.get('pos.purge-tickets')
  await purge?.definition.run(await stoa.system(shop.tenantId), {
    id: newId(),
    data: {},
    attempt: 1,
    repeated: false,
    signal: new AbortController().signal,
    progress: async () => {}
  })
  const found = await Promise.all(
    [open, gone, late].map(async ({ id }) => (await call('GET', `tickets/${id}`)).statusCode)
  )
  t.strictSame(found, [200, 404, 200])
})

t.test('every change is told to whoever may see tickets, by its id alone', async t => {
  const ticket = await parked({ name: 'Told' })
  await call('POST', `tickets/${ticket.id}/resume`, { registerId: second })
  const all = await stoa.events(shop.token, [CHANGED])
  const events = all.filter(({ data }) => data.ticketId === ticket.id)
  t.equal(events.length, 2)
  t.strictSame(events[0]?.data, {
    ticketId: ticket.id,
    companyId: shop.companyId,
    shopId: shop.shopId
  })
})
