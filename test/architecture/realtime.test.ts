import { request } from 'node:http'
import t from 'tap'
import { setTimeout as sleep } from 'node:timers/promises'
import { ownInstance } from '../support/instance.ts'
import { startBeside } from '../support/job-probe/processes.ts'
import { memberOf } from '../support/member.ts'
import { realtimeClient, type Message, type RealtimeClient } from '../support/realtime-client.ts'
import { cashSale, stockedShop, type StockedShop } from '../support/till.ts'

// What happens, as it happens: who hears what, and that nothing is lost or overheard.
const stoa = await ownInstance({ STOA_REALTIME_PER_USER: '40' })
await stoa.app.listen({ port: 0, host: '127.0.0.1' })
const { port } = stoa.app.server.address() as { port: number }

const connect = (token: string, query = '', at = port): RealtimeClient =>
  realtimeClient(at, token, query)
const sell = (shop: StockedShop) =>
  stoa.ok('POST', '/api/v1/pos/sales', { token: shop.token, body: cashSale(shop, [[0, '1']], 500) })
const subscribed = ({ op }: Message): boolean => op === 'subscribed'

const shop = await stockedShop(stoa, '2000')
const elsewhere = await stockedShop(stoa, '2000')

t.test(
  'a sale is heard by who listens to its shop, register or itself, and is named by ids',
  async t => {
    const clients = ['tenant', `shop:${shop.shopId}`, `register:${shop.registerId}`].map(topics =>
      connect(shop.token, `topics=${topics}`)
    )
    const other = connect(elsewhere.token, 'topics=tenant')
    await Promise.all([...clients, other].map(client => client.until(subscribed)))
    const sale = await sell(shop)
    for (const client of clients) {
      const message = await client.until(({ name }) => name === 'pos.sale-posted')
      t.match(message, { op: 'event', shopId: shop.shopId, rows: { sale: sale.id } })
      t.notMatch(JSON.stringify(message), /Minor|total/, 'contents are asked for')
    }
    const own = connect(shop.token, `topics=sale:${sale.id}`)
    await own.until(subscribed)
    await stoa.ok('POST', `/api/v1/pos/sales/${sale.id}/void`, {
      token: shop.token,
      body: { registerId: shop.registerId, reason: 'mistake' }
    })
    await own.until(({ name }) => name === 'pos.sale-voided')
    await sell(elsewhere)
    await other.until(({ name }) => name === 'pos.sale-posted')
    t.ok(
      other.events().every(({ companyId }) => companyId === elsewhere.companyId),
      'nothing of another tenant'
    )
    for (const client of [...clients, own, other]) client.end()
  }
)

t.test('an event that no reaction waits for is heard at once, too', async t => {
  const client = connect(shop.token, 'topics=tenant')
  await client.until(subscribed)
  for (let i = 0; i < 3; i++) {
    const began = performance.now()
    const { id } = await sell(shop)
    await client.until(({ rows }) => (rows as { sale?: string } | undefined)?.sale === id)
    // A channel's own look, which would find it as well, comes every 15 seconds.
    t.ok(performance.now() - began < 5_000, `sale ${i + 1}`)
  }
  client.end()
})

t.test('what changes on a screen is stated: stock, settings, imports', async t => {
  const client = connect(shop.token, 'topics=tenant')
  const keeper = await memberOf(stoa, shop, { permissions: ['stock.read'] })
  const other = connect(keeper.token, 'topics=tenant')
  await Promise.all([client.until(subscribed), other.until(subscribed)])
  const { token, variants } = shop
  const adjustment = await stoa.ok('POST', '/api/v1/inventory/adjustments', {
    token,
    body: { reason: 'receipt', lines: [{ variantId: variants[0], quantity: '3' }] }
  })
  const adjusted = await client.until(({ name }) => name === 'inventory.stock-adjusted')
  t.match(adjusted, { shopId: shop.shopId, rows: { adjustment: adjustment.id } })
  await other.until(({ name }) => name === 'inventory.stock-adjusted')
  const { version } = await stoa.ok('PUT', '/api/v1/tenants/settings/inventory/lowStockAt', {
    token,
    body: { level: 'shop', value: 7 }
  })
  const set = await client.until(({ name }) => name === 'tenants.setting-changed')
  t.match(set, { shopId: shop.shopId, companyId: shop.companyId, rows: {} })
  await stoa.ok('DELETE', '/api/v1/tenants/settings/inventory/lowStockAt?level=shop', {
    token,
    headers: { 'if-match': `"${version}"` }
  })
  await client.until(message => message.name === 'tenants.setting-changed' && message.id !== set.id)
  const { id } = await stoa.ok('POST', '/api/v1/files/kinds/catalog.products/imports', {
    token,
    headers: { 'content-type': 'text/csv' },
    body: 'sku,name,price\nIMPORTED,Imported,1.00\n'
  })
  const advanced = (): Message[] =>
    client
      .events()
      .filter(
        ({ name, rows }) =>
          name === 'files.import-advanced' && (rows as { import: string }).import === id
      )
  await client.until(() => advanced().length === 2)
  await client.until(({ name }) => name === 'catalog.products-imported')
  await sell(shop)
  await client.until(({ name }) => name === 'pos.sale-posted')
  t.strictSame(
    other.events().map(({ name }) => name),
    ['inventory.stock-adjusted'],
    'each takes its own permission'
  )
  client.end()
  other.end()
})

t.test('what may not be listened to is refused, each topic for itself', async t => {
  const { token } = await memberOf(stoa, shop, { permissions: ['product.read'] })
  const client = connect(
    token,
    `topics=tenant,shop:${elsewhere.shopId},company:${elsewhere.companyId},user:${shop.userId},sale:${shop.shopId},nonsense:${shop.shopId}`
  )
  const { topics, refused } = await client.until(subscribed)
  t.strictSame(topics, ['tenant'])
  t.match(refused, [
    { topic: `shop:${elsewhere.shopId}`, code: 'stoa.not-found' },
    { topic: `company:${elsewhere.companyId}`, code: 'stoa.not-found' },
    { topic: `user:${shop.userId}`, code: 'access.forbidden' },
    { topic: `sale:${shop.shopId}`, code: 'access.forbidden' },
    { code: 'stoa.not-found' }
  ])
  await sell(shop)
  const product = await stoa.ok('POST', '/api/v1/catalog/products', {
    token: shop.token,
    body: { sku: 'HEARD', name: 'Heard', priceMinor: 100 }
  })
  t.match(await client.until(({ name }) => name === 'catalog.product-created'), {
    rows: { product: product.id }
  })
  t.strictSame(
    [...new Set(client.events().map(({ name }) => name))],
    ['catalog.product-created'],
    'of a sale nothing is heard without sale.read'
  )
  client.end()
})

t.test('rows that conditions keep from someone are not heard of', async t => {
  const { token, roleId } = await memberOf(stoa, shop)
  const conditions = { totalMinor: { $gte: 900 } }
  await stoa.ok('PUT', `/api/v1/access/roles/${roleId}`, {
    token: shop.token,
    headers: { 'if-match': '"1"' },
    body: { rules: [{ permission: 'sale.read', conditions }] }
  })
  const client = connect(token, 'topics=tenant')
  await client.until(subscribed)
  const small = await sell(shop)
  const big = await stoa.ok('POST', '/api/v1/pos/sales', {
    token: shop.token,
    body: cashSale(shop, [[0, '2']], 1000)
  })
  t.match(await client.until(({ name }) => name === 'pos.sale-posted'), { rows: { sale: big.id } })
  t.notMatch(JSON.stringify(client.heard), small.id)
  client.end()
})

t.test('a thousand missed events come first, in order, none twice and none left out', async t => {
  const first = connect(shop.token, 'topics=tenant')
  const { cursor } = await first.until(subscribed)
  first.end()
  await first.closed
  const ids: string[] = []
  for (let round = 0; round < 50; round++) {
    ids.push(...(await Promise.all(Array.from({ length: 20 }, async () => (await sell(shop)).id))))
  }
  const back = connect(shop.token, `topics=tenant&since=${String(cursor)}`)
  const during = sell(shop)
  await back.until(subscribed)
  const after = [(await during).id, (await sell(shop)).id]
  const sales = (): string[] =>
    back
      .events()
      .filter(({ name }) => name === 'pos.sale-posted')
      .map(({ rows }) => (rows as { sale: string }).sale)
  await back.until(() => sales().length >= ids.length + after.length)
  await sleep(50)
  t.strictSame(sales().sort(), [...ids, ...after].sort())
  const cursors = back
    .events()
    .map(message => JSON.parse(Buffer.from(String(message.cursor), 'base64url').toString()))
  t.ok(
    cursors.every((at, i) => i === 0 || BigInt(at[0]) >= BigInt(cursors[i - 1][0])),
    'in the order of the feed'
  )
  back.end()
})

t.test('a right that is taken away ends what it let hear, at once', async t => {
  const { token, roleId } = await memberOf(stoa, shop, {
    permissions: ['sale.read', 'product.read']
  })
  const client = connect(token, `topics=tenant,register:${shop.registerId}`)
  await client.until(subscribed)
  await sell(shop)
  await client.until(({ name }) => name === 'pos.sale-posted')
  await stoa.ok('PUT', `/api/v1/access/roles/${roleId}`, {
    token: shop.token,
    headers: { 'if-match': '"1"' },
    body: { rules: [{ permission: 'product.read' }] }
  })
  t.match(await client.until(({ op }) => op === 'access-changed'), {
    lost: [`register:${shop.registerId}`]
  })
  const before = client.events().length
  await sell(shop)
  const body = { sku: 'LATER', name: 'Later', priceMinor: 100 }
  await stoa.ok('POST', '/api/v1/catalog/products', { token: shop.token, body })
  await client.until(({ name }) => name === 'catalog.product-created')
  t.equal(client.events().length, before + 1)
  client.end()
})

t.test(
  'who is not logged in, says nonsense, or holds too much open, is told by the close code',
  async t => {
    t.equal(await connect('nonsense').closed, 4401)
    t.equal(await connect(shop.token, 'topics=made up').closed, 4400)
    t.equal(await connect(shop.token, 'since=bm9uc2Vuc2U').closed, 4400)
    const client = connect(shop.token, 'topics=tenant')
    await client.until(subscribed)
    client.say({ op: 'dance' })
    t.equal(await client.closed, 4400)
    const chatty = connect(shop.token)
    await chatty.until(subscribed)
    for (let n = 0; n < 130; n++) chatty.say({ op: 'unsubscribe', topics: ['tenant'] })
    t.equal(await chatty.closed, 4429)
    const many = Array.from({ length: 41 }, () => connect(elsewhere.token))
    t.equal(await Promise.race(many.map(one => one.closed)), 4429)
    for (const one of many) one.end()
  }
)

t.test('who logs out hears nothing more; a new token goes on without a new connection', async t => {
  const login = () =>
    stoa.ok('POST', '/api/v1/access/login', {
      body: { tenant: shop.slug, email: shop.email, password: shop.password }
    })
  const [one, two] = [await login(), await login()]
  const client = connect(one.accessToken, 'topics=tenant')
  await client.until(subscribed)
  client.say({ op: 'authenticate', token: two.accessToken })
  await client.until(({ op }) => op === 'authenticated')
  client.say({ op: 'authenticate', token: elsewhere.token })
  t.equal(await client.closed, 4401, 'but not as someone else')
  const leaving = connect(one.accessToken, 'topics=tenant')
  await leaving.until(subscribed)
  await stoa.ok('POST', '/api/v1/access/logout', {
    token: one.accessToken
  })
  t.equal(await leaving.closed, 4401)
})

t.test('without an upgrade the same comes as server-sent events', async t => {
  const stop = new AbortController()
  const url = `http://127.0.0.1:${port}/api/v1/realtime?topics=tenant`
  const refused = await fetch(url)
  t.match(await refused.json(), { status: 401, code: 'access.not-authenticated' })
  const answer = await fetch(url, {
    headers: { authorization: `Bearer ${shop.token}` },
    signal: stop.signal
  })
  t.match(answer.headers.get('content-type'), 'text/event-stream')
  let text = ''
  const reader = (answer.body as ReadableStream<Uint8Array>).getReader()
  const until = async (piece: string): Promise<void> => {
    while (!text.includes(piece)) {
      const { value, done } = await reader.read()
      if (done) throw new Error(`ended before ${piece}`)
      text += Buffer.from(value).toString('utf8')
    }
  }
  await until('event: subscribed')
  const sale = await sell(shop)
  await until(sale.id)
  t.match(text, /event: event\ndata: \{.*"pos\.sale-posted"/)
  stop.abort()
})

t.test('who leaves before anyone knew who it was leaves nothing behind', async () => {
  const streams = Array.from(
    { length: 10 },
    () =>
      new Promise<void>(resolve => {
        const stream = request(`http://127.0.0.1:${port}/api/v1/realtime?topics=tenant`, {
          headers: { authorization: `Bearer ${shop.token}` },
          agent: false
        })
        stream.on('error', () => {})
        stream.on('close', resolve)
        stream.end(() => stream.destroy())
      })
  )
  const sockets = Array.from({ length: 20 }, () => connect(shop.token, 'topics=tenant'))
  await Promise.all(sockets.map(socket => socket.opened.then(() => socket.cut())))
  await Promise.all(streams)
})

t.test('when nobody listens, nothing is held', async t => {
  const end = Date.now() + 5_000
  while (stoa.instance.realtime.size > 0 && Date.now() < end) await sleep(20)
  t.equal(stoa.instance.realtime.size, 0)
})

t.test('another process hears of what happened in this one, and nobody hears it twice', async t => {
  const other = await startBeside(stoa, { STOA_PLUGINS: '', STOA_ROLE: 'web' })
  await other.app.listen({ port: 0, host: '127.0.0.1' })
  const { port: there } = other.app.server.address() as { port: number }
  const client = connect(shop.token, 'topics=tenant', there)
  await client.until(subscribed)
  const sale = await sell(shop)
  const heard = await client.until(({ name }) => name === 'pos.sale-posted')
  t.match(heard, { rows: { sale: sale.id } })
  // Ahead of a process that has not read so far yet: it must not hand over the same again.
  const back = connect(shop.token, `topics=tenant&since=${String(heard.cursor)}`)
  await back.until(subscribed)
  const next = await sell(shop)
  await back.until(({ rows }) => (rows as { sale?: string } | undefined)?.sale === next.id)
  t.equal(back.events().filter(({ name }) => name === 'pos.sale-posted').length, 1)
  client.end()
  back.end()
  await Promise.all([client.closed, back.closed])
})

t.test('the process stops though clients are there; they are told to come back', async t => {
  const client = connect(shop.token, 'topics=tenant')
  await client.until(subscribed)
  const stopping = stoa.stop()
  t.equal(await client.closed, 1001)
  await stopping
})
