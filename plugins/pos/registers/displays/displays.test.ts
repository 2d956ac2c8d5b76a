// In a process of its own: it listens.
import t from 'tap'
import {
  asAdmin,
  callSetting,
  hire,
  memberOf,
  ownInstance,
  secondCompany,
  set,
  type SignedUp
} from 'stoa/testing'

// What a till shows on another device: paired by a code that is good once, read by a token that can do
// nothing else, as it happens.

const stoa = await ownInstance()
const address = await stoa.app.listen({ host: '127.0.0.1', port: 0 })

const PICTURE = {
  screen: 'ticket',
  earlierLines: 0,
  lines: [{ name: '<b onclick=alert(1)>Mug</b>', quantity: 2, unit: '', totalMinor: 2900 }],
  discountMinor: 0,
  serviceChargeMinor: 0,
  totalMinor: 2900,
  backMinor: 0,
  receipt: null
}

interface Shop extends SignedUp {
  register: string
}
async function openShop(): Promise<Shop> {
  const owner = await stoa.signUp()
  const { items } = await stoa.ok('GET', '/api/v1/pos/registers', { token: owner.token })
  return { ...owner, register: items[0].id }
}
const codeOf = async ({ token, register }: Pick<Shop, 'token' | 'register'>): Promise<string> =>
  (await stoa.ok('POST', `/api/v1/pos/registers/${register}/display-code`, { token })).code
const pair = (code: string, userAgent = 'Tablet') =>
  stoa.call('POST', '/api/v1/pos/displays/pair', {
    headers: { 'x-display-code': code },
    body: { userAgent }
  })
const pairedWith = async (shop: Shop): Promise<{ id: string; token: string }> =>
  (await pair(await codeOf(shop))).json()
const shown = (token: string) =>
  stoa.call('GET', '/api/v1/pos/displays/own/shown', { headers: { 'x-display-token': token } })
const put = (
  { token, register }: Pick<Shop, 'token' | 'register'>,
  picture: object = {},
  headers = {}
) =>
  stoa.call('PUT', `/api/v1/pos/registers/${register}/picture`, {
    token,
    headers,
    body: { ...PICTURE, ...picture }
  })
const listed = async (token: string, headers = {}) =>
  (await stoa.ok('GET', '/api/v1/pos/displays', { token, headers })).items
const unpair = (token: string, id: string) =>
  stoa.call('DELETE', `/api/v1/pos/displays/${id}`, { token })
const codeIn = (answer: { json(): { code: string } }): string => answer.json().code

interface Heard {
  event: string
  data: Record<string, unknown>
  at: number
}
/** The stream of a display. */
async function watching(token: string, seconds = 600) {
  const stop = new AbortController()
  const answer = await fetch(`${address}/api/v1/pos/displays/own/watch`, {
    method: 'POST',
    headers: { 'x-display-token': token, 'content-type': 'application/json' },
    body: JSON.stringify({ seconds }),
    signal: stop.signal
  })
  if (!answer.ok || answer.body === null) throw new Error(`${answer.status}`)
  const heard: Heard[] = []
  let look = (): void => {}
  const reading = (async () => {
    const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader()
    let text = ''
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      const blocks = (text + value).split('\n\n')
      text = blocks.pop() ?? ''
      for (const block of blocks) {
        const [, event = '', data = ''] = /^event: (.*)\ndata: (.*)$/.exec(block) ?? []
        heard.push({ event, data: JSON.parse(data), at: Date.now() })
        look()
      }
    }
  })().catch(() => {})
  const ended = reading.then(() => 'ended')
  return {
    heard,
    ended,
    async until(is: (one: Heard) => boolean): Promise<Heard> {
      for (;;) {
        const found = heard.find(is)
        if (found !== undefined) return found
        const more = new Promise<void>(resolve => {
          look = resolve
        })
        if ((await Promise.race([more, ended])) === 'ended') {
          const last = heard.find(is)
          if (last === undefined) throw new Error(`It ended: ${JSON.stringify(heard)}`)
          return last
        }
      }
    },
    close: () => stop.abort()
  }
}
const isOf =
  (totalMinor: number) =>
  ({ event, data }: Heard): boolean =>
    event === 'picture' &&
    (data['picture'] as { totalMinor: number } | null)?.totalMinor === totalMinor

t.test('paired by a code, a display sees what its till shows, and nothing else', async t => {
  const shop = await openShop()
  t.strictSame((await put(shop)).json(), { displays: 0 }, 'nobody looks: nothing is kept')
  const {
    code,
    address: link,
    expiresAt
  } = await stoa.ok('POST', `/api/v1/pos/registers/${shop.register}/display-code`, {
    token: shop.token
  })
  t.match(code, /^[B-DF-HJ-NP-TV-Z2-9]{8}$/)
  t.ok(link.endsWith(`/display#${code}`), link)
  const minutes = (Date.parse(expiresAt) - Date.now()) / 60_000
  t.ok(minutes > 9 && minutes < 11)
  const answer = await pair(` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)}`)
  t.equal(answer.statusCode, 201, answer.body)
  const { id, token } = answer.json()
  const first = (await shown(token)).json()
  t.match(first, { registerName: 'Register 1', greeting: '', isAttended: false, picture: null })
  t.strictSame((await put(shop)).json(), { displays: 1 })
  t.strictSame((await shown(token)).json().picture, PICTURE, 'html is text among others')
  t.match(await listed(shop.token), [{ id, registerId: shop.register, userAgent: 'Tablet' }])
  for (const path of ['/pos/registers', '/pos/displays', '/access/me', '/pos/sales']) {
    const bearer = await stoa.call('GET', `/api/v1${path}`, { token })
    t.equal(bearer.statusCode, 401, path)
    const own = await stoa.call('GET', `/api/v1${path}`, { headers: { 'x-display-token': token } })
    t.equal(own.statusCode, 401, path)
  }
})

t.test('a code is good once, for its time, and the last one only', async t => {
  const shop = await openShop()
  const code = await codeOf(shop)
  const both = await Promise.all([pair(code), pair(code)])
  t.strictSame(both.map(({ statusCode }) => statusCode).sort(), [201, 404])
  t.equal(codeIn(await pair(code)), 'pos.display-code-wrong')
  const [old, fresh] = [await codeOf(shop), await codeOf(shop)]
  t.equal(codeIn(await pair(old)), 'pos.display-code-wrong')
  await asAdmin(
    stoa,
    "UPDATE stoa.short_code SET expires_at = now() - interval '1 second' WHERE tenant_id = $1",
    [shop.tenantId]
  )
  t.equal(codeIn(await pair(fresh)), 'pos.display-code-wrong')
  for (const wrong of ['', 'BCDFGHJ', 'BCDFGHJK', `${fresh}${fresh}`]) {
    t.equal(codeIn(await pair(wrong)), 'pos.display-code-wrong', wrong)
  }
  t.equal((await listed(shop.token)).length, 1)
})

t.test(
  'it hears of a picture within a moment, of the last one of many, and of un-pairing',
  async t => {
    const shop = await openShop()
    const display = await pairedWith(shop)
    const stream = await watching(display.token)
    await stream.until(({ event }) => event === 'picture')
    const began = Date.now()
    await put(shop, { totalMinor: 100 })
    const { at } = await stream.until(isOf(100))
    t.ok(at - began < 1_000, `${at - began} ms`)
    for (let n = 1; n <= 30; n++) await put(shop, { totalMinor: 1_000 + n })
    await stream.until(isOf(1_030))
    const other = await pairedWith(await openShop())
    const unpairedAt = Date.now()
    t.equal((await unpair(shop.token, display.id)).statusCode, 200)
    const error = await stream.until(({ event }) => event === 'error')
    t.match(error, { data: { code: 'pos.display-unpaired', status: 401 } })
    t.ok(error.at - unpairedAt < 5_000, 'at once, and not with the next look')
    await stream.ended
    t.equal(codeIn(await shown(display.token)), 'pos.display-unpaired')
    t.equal((await shown(other.token)).statusCode, 200)
    t.equal((await unpair(shop.token, display.id)).statusCode, 404)
    const events = await asAdmin<{ name: string; data: object }>(
      stoa,
      "SELECT name, data FROM pool.outbox WHERE tenant_id = $1 AND name LIKE 'pos.display-%' ORDER BY id",
      [shop.tenantId]
    )
    const data = { shopId: shop.shopId, registerId: shop.register, displayId: display.id }
    t.match(events, [
      { name: 'pos.display-paired', data },
      { name: 'pos.display-unpaired', data }
    ])
  }
)

t.test('what changes at the shop has it come in again, and the greeting is the shop’s', async t => {
  const shop = await openShop()
  const { token } = await pairedWith(shop)
  const stream = await watching(token)
  await stream.until(({ event }) => event === 'picture')
  await set(stoa, 'pos/displayGreeting', 'shop', 'Mind the step', {
    token: shop.token,
    headers: { 'x-shop-id': shop.shopId }
  })
  await stream.until(({ event }) => event === 'again')
  await stream.ended
  t.equal((await shown(token)).json().greeting, 'Mind the step')
  const long = await callSetting(stoa, 'pos/displayGreeting', 'company', 'x'.repeat(121), {
    token: shop.token
  })
  t.equal(long.statusCode, 400)
})

t.test('a picture goes when the till is closed, and after an hour', async t => {
  const shop = await openShop()
  const { token } = await pairedWith(shop)
  const picture = async () => (await shown(token)).json().picture
  const session = await stoa.ok('POST', '/api/v1/pos/sessions', {
    token: shop.token,
    body: { registerId: shop.register, floatMinor: 0 }
  })
  await put(shop)
  t.ok(await picture())
  const stream = await watching(token)
  await stream.until(isOf(2900))
  await stoa.ok('POST', `/api/v1/pos/sessions/${session.id}/close`, {
    token: shop.token,
    body: { counted: [{ tender: 'cash', amountMinor: 0 }] }
  })
  await stream.until(({ data }) => data['picture'] === null)
  stream.close()
  t.equal(await picture(), null)
  await put(shop)
  await asAdmin(
    stoa,
    "UPDATE pool.pos_picture SET shown_at = now() - interval '61 minutes' WHERE tenant_id = $1",
    [shop.tenantId]
  )
  t.equal(await picture(), null)
  const again = await watching(token)
  await again.until(({ event }) => event === 'picture')
  const rows = await asAdmin(stoa, 'SELECT 1 FROM pool.pos_picture WHERE tenant_id = $1', [
    shop.tenantId
  ])
  t.strictSame(rows, [], 'the display has it forgotten')
  again.close()
})

t.test('who may not show at a register, or not pair, is refused', async t => {
  const shop = await openShop()
  const elsewhere = await openShop()
  const { id } = await pairedWith(shop)
  const cashier = await hire(stoa, shop, [{ role: 'cashier', shopId: shop.shopId }])
  const accountant = await hire(stoa, shop, [{ role: 'accountant', companyId: shop.companyId }])
  const other = await stoa.ok('POST', '/api/v1/tenants/shops', {
    token: shop.token,
    body: { name: 'Second', code: 'TWO' }
  })
  const neighbour = await hire(stoa, shop, [
    { role: 'cashier', companyId: shop.companyId, shopId: other.id }
  ])
  const at = { register: shop.register }
  t.equal((await put({ ...at, token: cashier.token })).statusCode, 200)
  t.equal(codeIn(await put({ ...at, token: accountant.token })), 'access.forbidden')
  t.equal(codeIn(await put({ ...at, token: neighbour.token })), 'stoa.not-found')
  t.equal(codeIn(await put({ ...at, token: elsewhere.token })), 'stoa.not-found')
  t.equal(
    codeIn(await put({ ...at, token: shop.token }, {}, { 'x-shop-id': other.id })),
    'stoa.not-found'
  )
  const code = (token: string) =>
    stoa.call('POST', `/api/v1/pos/registers/${shop.register}/display-code`, { token })
  t.equal(codeIn(await code(cashier.token)), 'access.forbidden')
  t.equal(codeIn(await code(elsewhere.token)), 'stoa.not-found')
  t.equal(codeIn(await unpair(cashier.token, id)), 'access.forbidden')
  t.equal(codeIn(await unpair(elsewhere.token, id)), 'stoa.not-found')
  const reader = await memberOf(stoa, shop, {
    permissions: ['display.read', 'display.edit'],
    grants: [{ companyId: shop.companyId, shopId: other.id }]
  })
  t.strictSame(await listed(reader.token), [])
  t.equal(codeIn(await unpair(reader.token, id)), 'stoa.not-found')
  t.strictSame(await listed(elsewhere.token), [])
  const second = await secondCompany(stoa, shop)
  t.strictSame(await listed(shop.token, { 'x-company-id': second.companyId }), [])
  t.equal((await listed(shop.token, { 'x-company-id': shop.companyId })).length, 1)
})

t.test('a register that was closed permanently says so, and pairs with none', async t => {
  const shop = await openShop()
  const { token } = await pairedWith(shop)
  const code = await codeOf(shop)
  await put(shop)
  const stream = await watching(token)
  await stream.until(isOf(2900))
  await stoa.ok('PATCH', `/api/v1/pos/registers/${shop.register}`, {
    token: shop.token,
    headers: { 'if-match': '"1"' },
    body: { active: false }
  })
  t.equal(codeIn(await put(shop)), 'pos.register-inactive')
  t.equal(codeIn(await shown(token)), 'pos.register-inactive')
  t.equal(codeIn(await pair(code)), 'pos.register-inactive')
  t.match(await stream.until(({ event }) => event === 'error' || event === 'again'), {})
  stream.close()
})

t.test('what is no picture, or too large a one, is refused', async t => {
  const shop = await openShop()
  await pairedWith(shop)
  const line = { name: 'Tea', quantity: 1, unit: '', totalMinor: 1 }
  const refused: object[] = [
    { screen: 'advert' },
    { lines: Array.from({ length: 41 }, () => line) },
    { lines: [{ ...line, name: 'x'.repeat(121) }] },
    { lines: [{ ...line, html: '<img>' }] },
    { lines: [{ ...line, quantity: -1 }] },
    { receipt: 'https://evil.test/receipt' },
    { totalMinor: 1.5 },
    { advert: 'https://evil.test' }
  ]
  for (const picture of refused) {
    t.equal((await put(shop, picture)).statusCode, 400, JSON.stringify(picture).slice(0, 60))
  }
  const most = { lines: Array.from({ length: 40 }, () => ({ ...line, name: '語'.repeat(120) })) }
  t.equal((await put(shop, most)).statusCode, 200)
})

t.test('a register has ten displays at most', async t => {
  const shop = await openShop()
  for (let n = 0; n < 10; n++) await pairedWith(shop)
  const code = await codeOf(shop)
  t.match((await pair(code)).json(), { code: 'pos.too-many-displays', facts: { most: 10 } })
  const [first] = await listed(shop.token)
  await unpair(shop.token, first.id)
  t.equal((await pair(code)).statusCode, 201, 'what was refused did not use the code up')
})

t.test('a picture leaves neither events nor audit entries, and is one row', async t => {
  const shop = await openShop()
  await pairedWith(shop)
  const count = async (table: string): Promise<number> =>
    Number(
      (
        await asAdmin<{ n: string }>(
          stoa,
          `SELECT count(*) AS n FROM pool.${table} WHERE tenant_id = $1`,
          [shop.tenantId]
        )
      )[0]?.n
    )
  const tables = ['outbox', 'audit_entry', 'job']
  const before = await Promise.all(tables.map(count))
  for (let n = 0; n < 10; n++) await put(shop, { totalMinor: n })
  t.strictSame(await Promise.all(tables.map(count)), before)
  t.equal(await count('pos_picture'), 1)
})
