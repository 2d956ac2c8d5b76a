// In a process of its own: it listens.
import { once } from 'node:events'
import { createServer } from 'node:net'
import t from 'tap'
import { ownInstance, type SignedUp } from '../support/instance.ts'
import { forkBeside, kill, startBeside, until } from '../support/job-probe/processes.ts'
import { asAdmin } from '../support/storefront.ts'
import { realtimeClient, type Message, type RealtimeClient } from '../support/realtime-client.ts'
import { testRedis } from '../support/redis.ts'
import { hire, regrant, type Staff } from '../support/staff.ts'

// Who is at which register, on which device: seen by who may see the register and by no one else,
// gone when they are gone, however they went.

const MOST = 4
const stoa = await ownInstance({ STOA_PRESENT_PER_TENANT: String(MOST) })
await stoa.app.listen({ port: 0, host: '127.0.0.1' })
const { port } = stoa.app.server.address() as { port: number }

const CHROME = 'Mozilla/5.0 (Windows NT 10.0) Chrome/155.0 Safari/537.36'

interface Present {
  registerId: string
  shopId: string
  userId: string
  userName: string
  userAgent: string | null
  since: string
}

const connect = (token: string, query = '', at = port): RealtimeClient =>
  realtimeClient(at, token, query, { 'user-agent': CHROME })
const seenBy = async (token: string, headers: Record<string, string> = {}): Promise<Present[]> =>
  (await stoa.ok('GET', '/api/v1/pos/registers/presence', { token, headers })).items
const isGone = (token: string, what: string): Promise<void> =>
  until(what, async () => (await seenBy(token)).length === 0)
const registersOf = async (token: string): Promise<string[]> =>
  (await stoa.ok('GET', '/api/v1/pos/registers', { token })).items.map(
    ({ id }: { id: string }) => id
  )
const isHere = ({ op }: Message): boolean => op === 'here'
const isSubscribed = ({ op }: Message): boolean => op === 'subscribed'
const attended =
  (register: string) =>
  ({ name, rows }: Message): boolean =>
    name === 'pos.register-attended' && (rows as { register: string }).register === register

interface Shop extends SignedUp {
  register: string
}
async function openShop(): Promise<Shop> {
  const owner = await stoa.signUp()
  const [register] = await registersOf(owner.token)
  return { ...owner, register: register as string }
}
const cashierOf = (shop: Shop, shopId = shop.shopId): Promise<Staff> =>
  hire(stoa, shop, [{ role: 'cashier', companyId: shop.companyId, shopId }])
/** Someone at the register, known to be there. */
async function at(register: string, token: string, process = port): Promise<RealtimeClient> {
  const client = connect(token, `at=register:${register}`, process)
  const { at: place, refused } = await client.until(isHere)
  if (place !== `register:${register}`) throw new Error(JSON.stringify(refused))
  return client
}

t.test('whoever comes to a register is seen there, and when they leave they are not', async t => {
  const shop = await openShop()
  const maya = await cashierOf(shop)
  const watchers = ['tenant', `shop:${shop.shopId}`, `register:${shop.register}`].map(topics =>
    connect(shop.token, `topics=${topics}`)
  )
  await Promise.all(watchers.map(watcher => watcher.until(isSubscribed)))
  const client = connect(maya.token)
  await client.until(isSubscribed)
  t.strictSame(await seenBy(shop.token), [], 'who is connected is not yet somewhere')
  const before = Date.now()
  client.say({ op: 'here', at: `register:${shop.register}` })
  const { since } = await client.until(isHere)
  const heard = await Promise.all(watchers.map(one => one.until(attended(shop.register))))
  t.ok(Date.now() - before < 5_000, 'at once')
  for (const message of heard) {
    t.match(message, { op: 'event', shopId: shop.shopId, companyId: shop.companyId })
    t.notOk('cursor' in message, 'no feed holds it')
    t.notMatch(JSON.stringify(message), maya.userId, 'who it was is asked for')
  }
  const [present, ...others] = await seenBy(shop.token)
  t.match(present, {
    registerId: shop.register,
    shopId: shop.shopId,
    userId: maya.userId,
    userName: /^Staff /,
    userAgent: CHROME,
    since
  })
  t.strictSame(others, [])
  for (const watcher of watchers) watcher.heard.length = 0
  client.cut()
  await Promise.all(watchers.map(watcher => watcher.until(attended(shop.register))))
  t.strictSame(await seenBy(shop.token), [])
  for (const watcher of watchers) watcher.end()
})

t.test('someone is at one place at a time, and may say that they are at none', async t => {
  const shop = await openShop()
  const body = { name: 'Back room' }
  const other = await stoa.ok('POST', '/api/v1/pos/registers', { token: shop.token, body })
  const client = await at(shop.register, shop.token)
  client.heard.length = 0
  client.say({ op: 'here', at: `register:${other.id}` })
  await client.until(isHere)
  const isAt = (register: string) => async () => {
    const present = await seenBy(shop.token)
    return present.length === 1 && present[0]?.registerId === register
  }
  await until('only the new place is left', isAt(other.id))
  client.heard.length = 0
  client.say({ op: 'here', at: null })
  t.match(await client.until(isHere), { at: null })
  await isGone(shop.token, 'no one is anywhere')
  client.end()
})

t.test('tabs of one login are one device; another login is another', async t => {
  const shop = await openShop()
  const maya = await cashierOf(shop)
  const first = await at(shop.register, maya.token)
  const [{ since }] = (await seenBy(shop.token)) as [Present]
  const second = await at(shop.register, maya.token)
  t.match(await seenBy(shop.token), [{ userId: maya.userId, since }])
  const tablet = await stoa.ok('POST', '/api/v1/access/login', {
    body: { tenant: shop.slug, email: maya.email, password: maya.password }
  })
  const third = await at(shop.register, tablet.accessToken)
  t.equal((await seenBy(shop.token)).length, 2)
  first.end()
  await first.closed
  third.end()
  await until('one tab is left', async () => (await seenBy(shop.token)).length === 1)
  second.end()
  await isGone(shop.token, 'the last tab is closed')
})

t.test('who is back in a moment was never away; who is back later has come anew', async t => {
  const shop = await openShop()
  const first = await at(shop.register, shop.token)
  const [{ since }] = (await seenBy(shop.token)) as [Present]
  first.cut()
  await isGone(shop.token, 'the connection broke')
  const second = await at(shop.register, shop.token)
  t.match(await seenBy(shop.token), [{ since }])
  second.end()
  await isGone(shop.token, 'they went')
  await asAdmin(
    stoa,
    "UPDATE pool.presence SET left_at = left_at - interval '3 minutes', since = since - interval '3 minutes' WHERE tenant_id = $1",
    [shop.tenantId]
  )
  const third = await at(shop.register, shop.token)
  const [later] = (await seenBy(shop.token)) as [Present]
  t.ok(Date.parse(later.since) >= Date.parse(since))
  third.end()
})

t.test('no other tenant or shop sees them, nor who may not see registers', async t => {
  const shop = await openShop()
  const { token, companyId } = shop
  const elsewhere = await openShop()
  const second = await stoa.ok('POST', '/api/v1/tenants/shops', {
    token,
    body: { name: 'Second', code: 'TWO' }
  })
  const here = await cashierOf(shop)
  const there = await cashierOf(shop, second.id)
  const keeper = await hire(stoa, shop, [{ role: 'stock-keeper', companyId }])
  const watchers = [elsewhere, there, keeper].map(one => connect(one.token, 'topics=tenant'))
  const topic = connect(elsewhere.token, `topics=register:${shop.register}`)
  const neighbour = connect(there.token, 'topics=tenant')
  await Promise.all([...watchers, topic, neighbour].map(one => one.until(isSubscribed)))
  const client = await at(shop.register, here.token)
  t.equal((await seenBy(token)).length, 1)
  t.equal((await seenBy(here.token)).length, 1)
  t.strictSame(await seenBy(elsewhere.token), [])
  t.strictSame(await seenBy(there.token), [])
  t.strictSame(await seenBy(token, { 'x-shop-id': second.id }), [])
  const refused = await stoa.call('GET', '/api/v1/pos/registers/presence', { token: keeper.token })
  t.match([refused.statusCode, refused.json()], [403, { code: 'access.forbidden' }])

  // What comes after in their own places is heard; so what came before was not for them.
  const register = (await registersOf(there.token))[0] as string
  const own = await at(register, there.token)
  await neighbour.until(attended(register))
  const abroad = await at(elsewhere.register, elsewhere.token)
  await watchers[0]?.until(attended(elsewhere.register))
  for (const one of [...watchers, topic, neighbour]) {
    t.notMatch(JSON.stringify(one.events()), shop.register)
  }
  for (const one of [...watchers, topic, neighbour, client, own, abroad]) one.end()
})

t.test('where one may not be one is not, and hears why', async t => {
  const shop = await openShop()
  const { token, companyId } = shop
  const elsewhere = await openShop()
  const second = await stoa.ok('POST', '/api/v1/tenants/shops', {
    token,
    body: { name: 'Second', code: 'TWO' }
  })
  const cashier = await cashierOf(shop, second.id)
  const accountant = await hire(stoa, shop, [{ role: 'accountant', companyId }])
  const closed = await stoa.ok('POST', '/api/v1/pos/registers', {
    token,
    headers: { 'x-shop-id': shop.shopId },
    body: { name: 'Closed' }
  })
  await stoa.ok('PATCH', `/api/v1/pos/registers/${closed.id}`, {
    token,
    headers: { 'if-match': '"1"' },
    body: { active: false }
  })
  const cases: Array<[token: string, at: string, code: string]> = [
    [token, `register:${elsewhere.register}`, 'stoa.not-found'],
    [token, `register:${shop.shopId}`, 'stoa.not-found'],
    [token, `register:${'-'.repeat(36)}`, 'stoa.not-found'],
    [token, `drawer:${shop.register}`, 'stoa.not-found'],
    [token, `register:${closed.id}`, 'pos.register-inactive'],
    [cashier.token, `register:${shop.register}`, 'stoa.not-found'],
    [accountant.token, `register:${shop.register}`, 'access.forbidden']
  ]
  for (const [who, topic, code] of cases) {
    const client = connect(who, `at=${topic}`)
    t.match(await client.until(isHere), { at: null, refused: { topic, code } }, topic)
    client.end()
  }
  t.strictSame(await seenBy(token), [])
  t.strictSame(await seenBy(elsewhere.token), [])
  const client = connect(token)
  await client.until(isSubscribed)
  client.say({ op: 'here', at: 'nonsense' })
  t.equal(await client.closed, 4400)
})

t.test('whose session or right is taken away is there no more', async t => {
  const shop = await openShop()
  const { token, companyId } = shop
  const [one, two, three] = await Promise.all([1, 2, 3].map(() => cashierOf(shop)))
  if (!one || !two || !three) throw new Error('They were hired.')
  const clients = await Promise.all([one, two, three].map(who => at(shop.register, who.token)))
  t.equal((await seenBy(token)).length, 3)
  const left = async (who: Staff, what: string): Promise<void> => {
    const began = Date.now()
    await until(what, async () =>
      (await seenBy(token)).every(({ userId }) => userId !== who.userId)
    )
    t.ok(Date.now() - began < 5_000, what)
  }
  await stoa.ok('POST', '/api/v1/access/logout', { token: one.token })
  await left(one, 'logged out')
  const grants = [{ role: 'stock-keeper', companyId }]
  t.equal((await regrant(stoa, shop, two.userId, grants, token)).statusCode, 200)
  await left(two, 'may sell no more')
  t.match(await clients[1]?.until(message => isHere(message) && message.at === null), {
    refused: { topic: `register:${shop.register}`, code: 'access.forbidden' }
  })
  // What changes at the tenant and is not about them leaves them where they are.
  await stoa.ok('PUT', '/api/v1/tenants/settings/inventory/lowStockAt', {
    token,
    body: { level: 'company', value: 7 }
  })
  t.equal((await seenBy(token)).length, 1)
  const { version } = await stoa.ok('GET', `/api/v1/access/users/${three.userId}`, { token })
  await stoa.ok('PATCH', `/api/v1/access/users/${three.userId}`, {
    token,
    headers: { 'if-match': `"${version}"` },
    body: { status: 'disabled' }
  })
  await left(three, 'disabled')
  for (const client of clients) client.end()
})

t.test('with a new token of another login it is that login that is there', async t => {
  const shop = await openShop()
  const maya = await cashierOf(shop)
  const { email, password } = maya
  const other = await stoa.ok('POST', '/api/v1/access/login', {
    body: { tenant: shop.slug, email, password }
  })
  const client = await at(shop.register, maya.token)
  client.heard.length = 0
  client.say({ op: 'authenticate', token: other.accessToken })
  t.match(await client.until(isHere), { at: `register:${shop.register}` })
  await stoa.ok('POST', '/api/v1/access/logout', { token: maya.token })
  client.heard.length = 0
  client.say({ op: 'subscribe', topics: ['tenant'] })
  await client.until(isSubscribed)
  t.match(await seenBy(shop.token), [{ userId: maya.userId }])
  await stoa.ok('POST', '/api/v1/access/logout', { token: other.accessToken })
  t.equal(await client.closed, 4401)
  await isGone(shop.token, 'that login is over')
})

t.test('a plugin that is switched off has no one at its places', async t => {
  const shop = await openShop()
  const client = await at(shop.register, shop.token)
  client.heard.length = 0
  for (const plugin of [
    'assistant',
    'reporting',
    'whatsapp',
    'storefront',
    'payments',
    'accounts',
    'agents',
    'kitchen',
    'layaways',
    'top-ups',
    'pos'
  ]) {
    await stoa.ok('PUT', `/api/v1/tenants/plugins/${plugin}`, {
      token: shop.token,
      body: { enabled: false }
    })
  }
  t.match(await client.until(isHere), { at: null, refused: { code: 'stoa.not-found' } })
  client.end()
})

t.test('a tenant has so many at its places and no more', async t => {
  const shop = await openShop()
  const others = await openShop()
  const clients = await Promise.all(
    Array.from({ length: MOST + 3 }, async () => {
      const client = connect(shop.token, `at=register:${shop.register}`)
      const { at: place = null, refused = null } = await client.until(isHere)
      return { client, place, refused }
    })
  )
  const refused = clients.filter(({ place }) => place === null)
  t.equal(refused.length, 3, 'also when they come together')
  for (const one of refused) t.match(one, { refused: { code: 'stoa.too-many-present' } })
  const neighbour = await at(others.register, others.token)
  clients.find(({ place }) => place !== null)?.client.end()
  const next = refused[0]?.client as RealtimeClient
  await until('there is room again', async () => {
    next.heard.length = 0
    next.say({ op: 'here', at: `register:${shop.register}` })
    return (await next.until(isHere)).at !== null
  })
  for (const { client } of clients) client.end()
  neighbour.end()
  await isGone(shop.token, 'all have left')
})

t.test('by a stream of events one is there just as well', async t => {
  const shop = await openShop()
  const stop = new AbortController()
  const url = `http://127.0.0.1:${port}/api/v1/realtime?topics=tenant&at=register:${shop.register}`
  const headers = { authorization: `Bearer ${shop.token}`, 'user-agent': CHROME }
  const answer = await fetch(url, { headers, signal: stop.signal })
  t.equal(answer.status, 200)
  await until('they are there', async () => (await seenBy(shop.token)).length === 1)
  t.match(await seenBy(shop.token), [{ userAgent: CHROME }])
  stop.abort()
  await isGone(shop.token, 'the stream was left')
})

t.test('when the line to the database breaks, they are there again, since before', async t => {
  const shop = await openShop()
  const client = await at(shop.register, shop.token)
  const before = await seenBy(shop.token)
  const cut = (): Promise<unknown> =>
    asAdmin(
      stoa,
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'stoa changes' AND datname = current_database()"
    )
  const heldBy = async (): Promise<unknown> =>
    (
      await asAdmin<{ held_by: string }>(
        stoa,
        'SELECT held_by FROM pool.presence WHERE tenant_id = $1 AND left_at IS NULL',
        [shop.tenantId]
      )
    )[0]?.held_by
  const first = await heldBy()
  await cut()
  await until('another line holds them', async () => {
    const now = await heldBy()
    return now !== undefined && now !== first
  })
  t.strictSame(await seenBy(shop.token), before)
  // As a crash of the database leaves such tables.
  await asAdmin(stoa, 'TRUNCATE pool.presence, stoa.presence_line')
  await cut()
  await until('they are written down again', async () => (await seenBy(shop.token)).length === 1)
  t.strictSame(await seenBy(shop.token), before)
  const lines = (): Promise<unknown[]> => asAdmin(stoa, 'SELECT 1 FROM stoa.presence_line')
  await until('the dead line is gone', async () => (await lines()).length === 1)
  client.end()
  await isGone(shop.token, 'they left')
})

const redis = await testRedis()
const ways: Array<[name: string, environment: Record<string, string>]> = [
  ['PostgreSQL alone', {}],
  ...(redis === null ? [] : [['Redis', { REDIS_URL: redis }] as [string, { REDIS_URL: string }]])
]
for (const [way, environment] of ways) {
  t.test(`two processes with ${way}: each sees who is connected to the other`, async t => {
    const shop = await openShop()
    const maya = await cashierOf(shop)
    const other = await startBeside(stoa, { STOA_PLUGINS: '', STOA_ROLE: 'web', ...environment })
    await other.app.listen({ port: 0, host: '127.0.0.1' })
    const { port: there } = other.app.server.address() as { port: number }
    const watcher = connect(shop.token, 'topics=tenant', there)
    await watcher.until(isSubscribed)
    const client = await at(shop.register, maya.token)
    await watcher.until(attended(shop.register))
    watcher.heard.length = 0
    client.cut()
    await watcher.until(attended(shop.register))
    t.strictSame(await seenBy(shop.token), [])

    const here = connect(shop.token, 'topics=tenant')
    await here.until(isSubscribed)
    const back = await at(shop.register, maya.token, there)
    await here.until(attended(shop.register))
    t.match(await seenBy(shop.token), [{ userId: maya.userId }])
    here.heard.length = 0
    await other.stop()
    t.equal(await back.closed, 1001)
    await here.until(attended(shop.register))
    t.strictSame(await seenBy(shop.token), [], 'a process that stops lets its people go')
    here.end()
  })

  t.test(`a process killed, with ${way}: who was connected to it is gone`, async t => {
    const shop = await openShop()
    const maya = await cashierOf(shop)
    const stays = await at(shop.register, shop.token)
    const there = await freePort()
    const child = await forkBeside(stoa, {
      STOA_PLUGINS: '',
      STOA_ROLE: 'web',
      STOA_PROBE_LISTENS: String(there),
      ...environment
    })
    const watcher = connect(shop.token, 'topics=tenant')
    await watcher.until(isSubscribed)
    await at(shop.register, maya.token, there)
    await watcher.until(attended(shop.register))
    t.equal((await seenBy(shop.token)).length, 2)
    watcher.heard.length = 0
    await kill(child)
    const began = Date.now()
    await watcher.until(attended(shop.register))
    t.ok(Date.now() - began < 10_000, 'it is missed within seconds')
    t.match(await seenBy(shop.token), [{ userId: shop.userId }], 'and no one else')
    watcher.end()
    stays.end()
  })
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port: free } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return free
}
