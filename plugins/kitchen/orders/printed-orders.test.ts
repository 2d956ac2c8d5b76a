// In a process of its own: it listens.
import { createServer, type Server } from 'node:net'
import t from 'tap'
import { dynamicStatement, newId } from 'stoa/plugin'
import { hire, stockedShop, testInstance } from 'stoa/testing'
import { rowsOf } from './print-orders.ts'
import type { OrderView } from './view.ts'

// Orders come out of the printer of their station, once each, and say so when they do not.

const stoa = await testInstance({ POS_PRINTER_NETWORKS: '127.0.0.0/8' })
const API = '/api/v1/kitchen'

/** A printer that reads each print to its end, and keeps what it read. */
async function printer(): Promise<{ port: number; prints: string[]; server: Server }> {
  const prints: string[] = []
  const server = createServer({ allowHalfOpen: true }, socket => {
    const parts: Buffer[] = []
    socket.on('data', some => parts.push(some))
    socket.on('error', () => {})
    socket.on('end', () => {
      prints.push(Buffer.concat(parts).toString('latin1'))
      socket.end()
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  t.teardown(() => server.close())
  return { port: (server.address() as { port: number }).port, prints, server }
}

/** A shop whose one product is made at a grill; its printer stands at a port, or there is none. */
async function world(port: number | null) {
  const shop = await stockedShop(stoa, '100')
  const { token } = shop
  const { id: categoryId } = await stoa.ok('POST', '/api/v1/catalog/categories', {
    token,
    body: { name: 'Grill' }
  })
  const { items } = await stoa.ok('GET', '/api/v1/catalog/products', { token })
  const [{ id }] = items
  const { headers } = await stoa.call('GET', `/api/v1/catalog/products/${id}`, { token })
  const { variants } = await stoa.ok('PATCH', `/api/v1/catalog/products/${id}`, {
    token,
    headers: { 'if-match': String(headers.etag) },
    body: { categoryId }
  })
  const station = await stoa.ok('POST', `${API}/stations`, {
    token,
    body: {
      name: 'Grill',
      categoryIds: [categoryId],
      ...(port !== null && { printerHost: '127.0.0.1', printerPort: port, printerWidth: 58 })
    }
  })
  const [{ id: variantId, priceMinor, name = items[0].name }] = variants
  const sell = async (quantity: string, more: object = {}) => {
    const sale = await stoa.ok('POST', '/api/v1/pos/sales', {
      token,
      body: {
        registerId: shop.registerId,
        lines: [{ variantId, quantity }],
        tenders: [{ type: 'card', amountMinor: priceMinor * Number(quantity) }],
        ...more
      }
    })
    await stoa.settled()
    return sale
  }
  const orders = async (): Promise<OrderView[]> =>
    (await stoa.ok('GET', `${API}/orders?sort=oldest`, { token })).items
  const again = (orderId: string, by = token) =>
    stoa.call('POST', `${API}/orders/${orderId}/print`, { token: by })
  return { ...shop, station, name: String(name), sell, orders, again }
}

t.test('what is sold comes out at its station, once, and once more when asked for', async t => {
  const { port, prints } = await printer()
  const shop = await world(port)
  t.match(shop.station, { printerHost: '127.0.0.1', printerPort: port, printerWidth: 58 })
  await shop.sell('3', {
    orderType: 'dine-in',
    ticketName: 'Table 7',
    note: 'no salt'
  })
  const [order] = await shop.orders()
  t.match(order?.print, { state: 'sent', fault: null })
  t.equal(prints.length, 1)
  for (const text of ['Grill', '#1 \xb7 Table 7', 'Dine-in', `3 \xd7 ${shop.name}`, 'no salt']) {
    t.ok(prints[0]?.includes(text) ?? false, `${text} in ${JSON.stringify(prints[0])}`)
  }
  t.notMatch(prints[0], /again|CANCELLED/)

  const printed = await shop.again(order?.id ?? '')
  t.match(printed.json(), { id: order?.id, print: { state: 'queued' } })
  await stoa.settled()
  t.equal(prints.length, 2)
  t.match(prints[1], /Printed again/)
  t.match(await stoa.ok('GET', `${API}/orders/${order?.id}`, { token: shop.token }), {
    print: { state: 'sent' }
  })
  t.match(
    (await stoa.ok('GET', `${API}/stations/${shop.station.id}/screen`, { token: shop.token }))
      .orders,
    [{ id: order?.id, print: { state: 'sent' } }]
  )
})

t.test('what was voided is told on paper, too', async t => {
  const { port, prints } = await printer()
  const shop = await world(port)
  const sale = await shop.sell('1')
  await stoa.ok('POST', `/api/v1/pos/sales/${sale.id}/void`, {
    token: shop.token,
    body: { registerId: shop.registerId, reason: 'mistake' }
  })
  await stoa.settled()
  t.equal(prints.length, 2)
  t.match(prints[1], /CANCELLED/)
})

t.test('a printer that is not there is told, and its order printed when it is back', async t => {
  const { port, prints, server } = await printer()
  await new Promise(resolve => server.close(resolve))
  const shop = await world(port)
  await shop.sell('2')
  const [order] = await shop.orders()
  t.match(order?.print, { state: 'failed', fault: 'unreachable' })
  await new Promise<void>(resolve => server.listen(port, '127.0.0.1', resolve))
  t.equal((await shop.again(order?.id ?? '')).statusCode, 200)
  await stoa.settled()
  t.match((await shop.orders())[0]?.print, { state: 'sent', fault: null })
  t.equal(prints.length, 1)
})

t.test('a station without a printer has its screen alone', async t => {
  const shop = await world(null)
  await shop.sell('1')
  const [order] = await shop.orders()
  t.equal(order?.print, null)
  t.match((await shop.again(order?.id ?? '')).json(), {
    status: 409,
    code: 'kitchen.printer-missing',
    detail: /The station Grill has no printer/
  })
  const clerk = await hire(stoa, shop, [{ role: 'stock-keeper' }])
  t.equal((await shop.again(order?.id ?? '', clerk.token)).statusCode, 403)
  const wrong = await stoa.call('PATCH', `${API}/stations/${shop.station.id}`, {
    token: shop.token,
    headers: { 'if-match': '"1"' },
    body: { printerHost: 'http://evil/x' }
  })
  t.equal(wrong.statusCode, 400)
})

t.test('slips are kept for thirty days', async t => {
  const { port } = await printer()
  const shop = await world(port)
  await shop.sell('1')
  const system = await stoa.system(shop.tenantId)
  const run = (sql: string) => system.unitOfWork(ctx => dynamicStatement(sql, [ctx.tenantId]))
  const keptAfter = async (days: number): Promise<number> => {
    await run(
      `UPDATE pos_slip SET ended_at = now() - interval '${days} days' WHERE tenant_id = $1 RETURNING id`
    )
    await stoa.instance.registry.jobs.get('pos.purge-slips')?.definition.run(system, {
      id: newId(),
      data: {} as never,
      attempt: 1,
      repeated: false,
      signal: AbortSignal.timeout(60_000),
      progress: async () => {}
    })
    return (await run('SELECT id FROM pos_slip WHERE tenant_id = $1')).length
  }
  t.equal(await keptAfter(29), 1)
  t.equal(await keptAfter(31), 0)
  t.equal((await shop.orders())[0]?.print, null)
})

t.test('a slip says what was taken off, in the language and clock of the shop', async t => {
  const order = {
    id: '',
    stationId: '',
    number: 12,
    orderType: 'take-away' as const,
    name: null,
    note: null,
    state: 'new' as const,
    createdAt: '2026-11-30T11:05:00.000Z',
    lines: [
      { variantId: '', name: 'Paella', quantity: '1.5' },
      { variantId: '', name: 'Vino', quantity: '-2' }
    ]
  }
  const place = { locale: 'es-ES', timeZone: 'Europe/Madrid', isAgain: false }
  t.strictSame(rowsOf(order, 'Cocina', place), [
    { text: 'Cocina', amount: '12:05' },
    { text: '#12', strong: true, large: true },
    { text: 'Para llevar', strong: true },
    { text: '1,5 × Paella', large: true, apart: true },
    { text: 'Quitado: 2 × Vino', large: true }
  ])
})
