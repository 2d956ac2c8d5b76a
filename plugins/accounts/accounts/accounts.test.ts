import t from 'tap'
import { asAdmin, cashSale, hire, set, stockedShop, testInstance } from 'stoa/testing'
import type { StockedShop } from 'stoa/testing'
import { freeze, lineOf, sendFrozen } from 'stoa/testing/off-line-till'

// Customers buy on account up to a limit, and pay later; each thing is booked once, in the
// transaction it belongs to.

const stoa = await testInstance()
const API = '/api/v1/accounts/accounts'
const ON_ACCOUNT = 'accounts.on-account'

interface World extends StockedShop {
  customerId: string
  accountId: string
}
const customerOf = async (shop: StockedShop, name = 'Ada Lovelace'): Promise<string> =>
  (await stoa.ok('POST', '/api/v1/customers/customers', { token: shop.token, body: { name } })).id
const open = (shop: StockedShop, customerId: string, more: object = {}) =>
  stoa.ok('POST', API, {
    token: shop.token,
    body: { customerId, limitMinor: 2000, dueDays: 10, ...more }
  })
async function world(more: object = {}): Promise<World> {
  const shop = await stockedShop(stoa, '100')
  const customerId = await customerOf(shop)
  return { ...shop, customerId, accountId: (await open(shop, customerId, more)).id }
}
const buy = (shop: World, quantity: string, amountMinor: number, more: object = {}) =>
  stoa.call('POST', '/api/v1/pos/sales', {
    token: shop.token,
    body: {
      ...cashSale(shop, [[0, quantity]], 0),
      customerId: shop.customerId,
      tenders: [{ type: ON_ACCOUNT, amountMinor }],
      ...more
    }
  })
const bought = async (shop: World, quantity: string, amountMinor: number, more: object = {}) => {
  const answer = await buy(shop, quantity, amountMinor, more)
  t.equal(answer.statusCode, 201, answer.body)
  return answer.json()
}
const account = (shop: World) => stoa.ok('GET', `${API}/${shop.accountId}`, { token: shop.token })
const entries = async (shop: World, query = '') =>
  (await stoa.ok('GET', `${API}/${shop.accountId}/entries${query}`, { token: shop.token })).items
const pay = (shop: World, body: object, key = crypto.randomUUID()) =>
  stoa.call('POST', `${API}/${shop.accountId}/payments`, {
    token: shop.token,
    headers: { 'idempotency-key': key },
    body
  })
/** As if every entry were made so many days earlier. */
const age = (shop: World, days: number) =>
  asAdmin(
    stoa,
    'UPDATE accounts_entry SET business_day = business_day - $2::int, due_on = due_on - $2::int WHERE account_id = $1',
    [shop.accountId, days]
  )

t.test('a sale on account is owed, stands on the receipt, and is due in so many days', async t => {
  const shop = await world()
  t.match(await account(shop), {
    customerName: 'Ada Lovelace',
    balanceMinor: 0,
    availableMinor: 2000,
    overdueMinor: 0
  })
  const sale = await bought(shop, '3', 1500)
  t.match(await account(shop), { balanceMinor: 1500, availableMinor: 500, overdueMinor: 0 })
  const [entry] = await entries(shop)
  t.match(entry, { kind: 'sale', amountMinor: 1500, balanceMinor: 1500, documentId: sale.id })
  const days = (Date.parse(entry.dueOn) - Date.parse(entry.businessDay)) / 86_400_000
  t.equal(days, 10)
  const { printed } = await stoa.ok('GET', `/api/v1/pos/sales/${sale.id}/receipt`, {
    token: shop.token
  })
  t.match(printed.sums.slice(-3), [
    { text: 'On account', amount: /15\.00/ },
    { text: 'Owed on your account', amount: /15\.00/ },
    { text: /^To be paid by / }
  ])
})

t.test('no more than the limit, exactly to it, and part of it in cash', async t => {
  const shop = await world()
  const refused = await buy(shop, '5', 2500)
  t.match(
    [refused.statusCode, refused.json()],
    [
      422,
      {
        code: 'accounts.limit-exceeded',
        detail: /Ada Lovelace may owe 20\.00 GBP more, and this sale takes 25\.00 GBP/,
        facts: { leftMinor: 2000, amountMinor: 2500 }
      }
    ]
  )
  t.strictSame(await entries(shop), [])
  const both = await bought(shop, '5', 2000, {
    tenders: [
      { type: ON_ACCOUNT, amountMinor: 2000 },
      { type: 'cash', amountMinor: 1000 }
    ]
  })
  t.match(both, { changeMinor: 500 })
  t.match(await account(shop), { balanceMinor: 2000, availableMinor: 0 })
  t.equal((await buy(shop, '1', 500)).json().code, 'accounts.limit-exceeded')
})

t.test('ten tills at once come to the limit and not beyond', async t => {
  const shop = await world()
  const results = await Promise.all(Array.from({ length: 10 }, () => buy(shop, '1', 500)))
  t.equal(results.filter(({ statusCode }) => statusCode === 201).length, 4)
  t.match(await account(shop), { balanceMinor: 2000 })
  t.equal((await entries(shop)).length, 4)
  const { items } = await stoa.ok('GET', '/api/v1/pos/sales', { token: shop.token })
  t.equal(items.length, 4, 'what was refused left no sale')
})

t.test('without an account, and while it is blocked', async t => {
  const shop = await world()
  const customerId = await customerOf(shop, 'Someone Else')
  t.equal((await buy(shop, '1', 500, { customerId })).json().code, 'accounts.no-account')
  t.equal(
    (await buy(shop, '1', 500, { customerId: undefined })).json().code,
    'pos.tender-needs-customer'
  )
  const { version } = await account(shop)
  const change = (body: object, at = version) =>
    stoa.call('PATCH', `${API}/${shop.accountId}`, {
      token: shop.token,
      headers: { 'if-match': `"${at}"` },
      body
    })
  t.match((await change({ blocked: true })).json(), { blocked: true, availableMinor: 0 })
  t.equal((await change({ limitMinor: 1 })).json().code, 'stoa.stale-version')
  t.equal((await buy(shop, '1', 500)).json().code, 'accounts.blocked')
  t.equal((await change({ blocked: false, limitMinor: 499 }, version + 1)).statusCode, 200)
  t.equal((await buy(shop, '1', 500)).json().code, 'accounts.limit-exceeded')
})

t.test('refund and void take it back, each document once', async t => {
  const shop = await world()
  const sale = await bought(shop, '2', 1000)
  await stoa.ok('POST', '/api/v1/pos/refunds', {
    token: shop.token,
    body: {
      registerId: shop.registerId,
      saleId: sale.id,
      lines: [{ lineNo: 1, quantity: '1' }],
      tenders: [{ type: ON_ACCOUNT, amountMinor: 500 }]
    }
  })
  t.match(await account(shop), { balanceMinor: 500 })
  const other = await bought(shop, '3', 1500)
  await stoa.ok('POST', `/api/v1/pos/sales/${other.id}/void`, {
    token: shop.token,
    body: { registerId: shop.registerId, reason: 'wrong' }
  })
  t.match(await account(shop), { balanceMinor: 500 })
  t.strictSame(
    (await entries(shop)).map(
      (entry: { kind: string; amountMinor: number; dueOn: string | null }) => [
        entry.kind,
        entry.amountMinor,
        entry.dueOn !== null
      ]
    ),
    [
      ['void', -1500, false],
      ['sale', 1500, true],
      ['refund', -500, false],
      ['sale', 1000, true]
    ]
  )
})

t.test('a payment takes it off, once; its cash is in the drawer', async t => {
  const shop = await world()
  await bought(shop, '3', 1500)
  const missing = await pay(shop, { amountMinor: 700, method: 'cash' })
  t.match([missing.statusCode, missing.json().code], [422, 'accounts.register-needed'])
  const unneeded = await pay(shop, {
    amountMinor: 700,
    method: 'card',
    registerId: shop.registerId
  })
  t.match([unneeded.statusCode, unneeded.json().code], [422, 'accounts.register-unneeded'])
  await set(stoa, 'pos/registerSessions', 'shop', true, { token: shop.token })
  const closed = await pay(shop, {
    amountMinor: 700,
    method: 'cash',
    registerId: shop.registerId
  })
  t.equal(closed.json().code, 'pos.session-needed')
  t.match(await account(shop), { balanceMinor: 1500 }, 'nothing was booked')
  const session = await stoa.ok('POST', '/api/v1/pos/sessions', {
    token: shop.token,
    body: { registerId: shop.registerId, floatMinor: 10_000 }
  })
  const key = crypto.randomUUID()
  const body = { amountMinor: 700, method: 'cash', registerId: shop.registerId, note: 'half' }
  const [first, second] = [await pay(shop, body, key), await pay(shop, body, key)]
  t.match([first.statusCode, second.statusCode], [201, 201])
  t.equal(first.json().id, second.json().id)
  t.match(first.json(), { kind: 'payment', amountMinor: -700, balanceMinor: 800, note: 'half' })
  const drawer = await stoa.ok('GET', `/api/v1/pos/registers/${shop.registerId}/drawer`, {
    token: shop.token
  })
  t.equal(drawer.expectedMinor, 10_700)
  const { items: moved } = await stoa.ok(
    'GET',
    `/api/v1/pos/sessions/${session.id}/cash-movements`,
    { token: shop.token }
  )
  t.match(moved, [{ kind: 'in', amountMinor: 700, reason: 'Account: Ada Lovelace' }])
  await pay(shop, { amountMinor: 1000, method: 'bank_transfer', reference: 'TX 1' })
  t.match(await account(shop), { balanceMinor: -200, availableMinor: 2200 }, 'paid ahead')
})

t.test('who has not paid in time buys nothing more, the oldest being paid first', async t => {
  const shop = await world()
  await bought(shop, '1', 500)
  await age(shop, 8)
  await bought(shop, '2', 1000)
  t.match(await account(shop), { overdueMinor: 0 })
  await age(shop, 2)
  t.match(await account(shop), { overdueMinor: 0 }, 'on its last day it is in time')
  await age(shop, 1)
  t.match(await account(shop), { balanceMinor: 1500, overdueMinor: 500, availableMinor: 0 })
  const refused = await buy(shop, '1', 500)
  t.match(refused.json(), { code: 'accounts.overdue', facts: { overdueMinor: 500 } })
  await pay(shop, { amountMinor: 499, method: 'card' })
  t.equal((await buy(shop, '1', 500)).json().code, 'accounts.overdue')
  await pay(shop, { amountMinor: 1, method: 'card' })
  t.match(await account(shop), { balanceMinor: 1000, overdueMinor: 0, availableMinor: 1000 })
  await bought(shop, '1', 500)
  await age(shop, 11)
  await set(stoa, 'accounts/refuseOverdue', 'company', false, { token: shop.token })
  await bought(shop, '1', 500)
})

t.test('it is corrected with a reason, by who may', async t => {
  const shop = await world()
  const adjust = (token: string, body: object) =>
    stoa.call('POST', `${API}/${shop.accountId}/adjustments`, {
      token,
      headers: { 'idempotency-key': crypto.randomUUID() },
      body
    })
  t.equal((await adjust(shop.token, { amountMinor: 300, reason: 'Old book' })).statusCode, 201)
  t.equal((await adjust(shop.token, { amountMinor: 0, reason: 'x' })).statusCode, 400)
  t.equal((await adjust(shop.token, { amountMinor: 1 })).statusCode, 400)
  const cashier = await hire(stoa, shop, [{ role: 'cashier', companyId: shop.companyId }])
  t.equal((await adjust(cashier.token, { amountMinor: -300, reason: 'Gift' })).statusCode, 403)
  t.match(await entries(shop), [{ kind: 'adjustment', amountMinor: 300, note: 'Old book' }])
  t.equal((await stoa.call('GET', API, { token: cashier.token })).statusCode, 200)
  t.equal(
    (
      await stoa.call('POST', API, {
        token: cashier.token,
        body: { customerId: shop.customerId, limitMinor: 9_999 }
      })
    ).statusCode,
    403,
    'who sells sets no limit'
  )
})

t.test('two customers who are one have one account', async t => {
  const shop = await world()
  await bought(shop, '1', 500)
  const merge = (into: string, from: string, fromVersion = 1) =>
    stoa.ok('POST', `/api/v1/customers/customers/${into}/merge`, {
      token: shop.token,
      headers: { 'if-match': '"1"' },
      body: { from, fromVersion }
    })
  const nameless = await customerOf(shop, 'Ada L.')
  await merge(nameless, shop.customerId)
  await stoa.settled()
  t.match(await account(shop), { customerId: nameless, balanceMinor: 500 })
  const old = await stoa.ok('GET', `${API}?customerId=${shop.customerId}`, { token: shop.token })
  t.equal(old.items[0].id, shop.accountId, 'found by either')

  const third = await customerOf(shop, 'A. Lovelace')
  const theirs = await open(shop, third)
  await bought({ ...shop, customerId: third, accountId: theirs.id }, '2', 1000)
  await merge(third, nameless)
  await stoa.settled()
  const list = await stoa.ok('GET', API, { token: shop.token })
  t.strictSame(
    list.items.map((one: { id: string; balanceMinor: number; blocked: boolean }) => [
      one.id,
      one.balanceMinor,
      one.blocked
    ]),
    [
      [theirs.id, 1500, false],
      [shop.accountId, 0, true]
    ]
  )
})

t.test('one account a customer; lists by what is owed, page by page', async t => {
  const shop = await world()
  const again = await stoa.call('POST', API, {
    token: shop.token,
    body: { customerId: shop.customerId }
  })
  t.match([again.statusCode, again.json().code], [409, 'accounts.account-there'])
  for (const [i, name] of ['B', 'C'].entries()) {
    const customerId = await customerOf(shop, name)
    const { id } = await open(shop, customerId)
    await bought({ ...shop, customerId, accountId: id }, String(i + 1), (i + 1) * 500)
  }
  const read: number[] = []
  for (let after = ''; ;) {
    const page = await stoa.ok('GET', `${API}?limit=1${after}`, { token: shop.token })
    read.push(...page.items.map((one: { balanceMinor: number }) => one.balanceMinor))
    if (page.next === null) break
    after = `&after=${encodeURIComponent(page.next)}`
  }
  t.strictSame(read, [1000, 500, 0])
  const up = await stoa.ok('GET', `${API}?sort=balance`, { token: shop.token })
  t.strictSame(
    up.items.map((one: { balanceMinor: number }) => one.balanceMinor),
    [0, 500, 1000]
  )
})

t.test('whoever listens hears that what is owed has changed', async t => {
  const shop = await world()
  await bought(shop, '1', 500)
  const { rows } = await stoa.instance.relayPool.query<{ name: string; data: object }>(
    "SELECT name, data FROM pool.outbox WHERE tenant_id = $1 AND name = 'accounts.account-changed'",
    [shop.tenantId]
  )
  const data = { companyId: shop.companyId, accountId: shop.accountId }
  t.strictSame(rows, [
    { name: 'accounts.account-changed', data },
    { name: 'accounts.account-changed', data }
  ])
})

t.test('what was rung up without the network has happened, whatever the limit is', async t => {
  const shop = await world()
  const sale = freeze(shop, {
    customerId: shop.customerId,
    lines: [lineOf(shop, { quantity: '5' })],
    tenders: [{ type: ON_ACCOUNT, amountMinor: 2500 }]
  })
  const answer = await sendFrozen(stoa, shop.token, sale)
  t.match(answer.json(), { state: 'posted', saleId: sale.id })
  t.match(await account(shop), { balanceMinor: 2500, availableMinor: 0 })
  t.match(await entries(shop), [{ kind: 'sale', amountMinor: 2500, documentId: sale.id }])
})

t.test('sales and cash payments at one till do not end each other', async t => {
  const shop = await world({ limitMinor: 1_000_000 })
  await set(stoa, 'pos/registerSessions', 'shop', true, { token: shop.token })
  await stoa.ok('POST', '/api/v1/pos/sessions', {
    token: shop.token,
    body: { registerId: shop.registerId, floatMinor: 0 }
  })
  const results = await Promise.all(
    Array.from({ length: 24 }, (_, i) =>
      i % 2 === 0
        ? buy(shop, '1', 500)
        : pay(shop, { amountMinor: 100, method: 'cash', registerId: shop.registerId })
    )
  )
  t.strictSame(
    results.filter(({ statusCode }) => statusCode !== 201).map(({ body }) => body),
    []
  )
  t.match(await account(shop), { balanceMinor: 12 * 400 })
})
