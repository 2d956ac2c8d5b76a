import t from 'tap'
import { stockedShop, testInstance, type StockedShop } from 'stoa/testing'

const stoa = await testInstance()

const shopWithDrawer = () =>
  stockedShop(stoa, '1000', undefined, {
    settings: [{ plugin: 'pos', key: 'registerSessions', value: true }]
  })
const ok = (shop: StockedShop, method: 'GET' | 'POST', path: string, body?: object) =>
  stoa.ok(method, `/api/v1/pos/${path}`, { token: shop.token, ...(body && { body }) })
const opened = (shop: StockedShop, floatMinor: number, registerId = shop.registerId) =>
  ok(shop, 'POST', 'sessions', { registerId, floatMinor })
const sellOn = (shop: StockedShop, registerId: string) =>
  ok(shop, 'POST', 'sales', {
    registerId,
    lines: [{ variantId: shop.variants[0], quantity: '1' }],
    tenders: [{ type: 'cash', amountMinor: 500 }]
  })
const closing = (amountMinor: number, more: object = {}) => ({
  counted: [{ tender: 'cash', amountMinor }],
  ...more
})

t.test('each step is in the feed of events', async t => {
  const shop = await shopWithDrawer()
  const { id } = await opened(shop, 100)
  await ok(shop, 'POST', `sessions/${id}/cash-movements`, {
    kind: 'in',
    amountMinor: 50,
    reason: 'change'
  })
  await ok(shop, 'POST', `sessions/${id}/take-over`, {})
  await ok(shop, 'POST', `sessions/${id}/close`, closing(0, { acceptDifference: true }))
  await ok(shop, 'POST', `sessions/${id}/approve`, {})
  t.strictSame(
    (await stoa.events(shop.token))
      .filter(({ data }) => data.sessionId === id)
      .map(({ name }) => name),
    [
      'pos.session-opened',
      'pos.cash-moved',
      'pos.drawer-reassigned',
      'pos.session-closed',
      'pos.difference-approved'
    ]
  )
})

t.test('days add up, by register and by shop, page by page', async t => {
  const shop = await shopWithDrawer()
  const second = await ok(shop, 'POST', 'registers', { name: 'Second' })
  for (const [registerId, counted] of [
    [shop.registerId, 1_490],
    [shop.registerId, 2_000],
    [second.id, 700]
  ] as const) {
    const { id } = await opened(shop, registerId === second.id ? 200 : 1_000, registerId)
    await sellOn(shop, registerId)
    await ok(shop, 'POST', `sessions/${id}/close`, closing(counted, { acceptDifference: true }))
  }
  await opened(shop, 50, second.id)
  const { items: byRegister } = await ok(shop, 'GET', 'daily-balances')
  t.match(
    byRegister.find(({ registerId }: { registerId: string }) => registerId === shop.registerId),
    {
      sessions: 2,
      open: 0,
      openingMinor: 1_000,
      takenMinor: 1_000,
      closingMinor: 2_000,
      differenceMinor: 490
    }
  )
  t.match(
    byRegister.find(({ registerId }: { registerId: string }) => registerId === second.id),
    {
      sessions: 2,
      open: 1,
      openingMinor: 200,
      takenMinor: 500,
      closingMinor: 700,
      differenceMinor: 0
    }
  )
  const whole = await ok(shop, 'GET', 'daily-balances?by=shop')
  t.match(whole.items, [
    {
      shopId: shop.shopId,
      registerId: null,
      sessions: 4,
      openingMinor: 1_200,
      takenMinor: 1_500,
      differenceMinor: 490
    }
  ])
  const first = await ok(shop, 'GET', 'daily-balances?limit=1')
  const rest = await ok(shop, 'GET', `daily-balances?limit=1&after=${first.next}`)
  t.strictSame([...first.items, ...rest.items], byRegister)
  t.equal(rest.next, null)
  const sessions: string[] = []
  for (let after = ''; ;) {
    const page = await ok(shop, 'GET', `sessions?limit=3${after}`)
    sessions.push(...page.items.map(({ id }: { id: string }) => id))
    if (page.next === null) break
    after = `&after=${page.next}`
  }
  t.equal(new Set(sessions).size, 4)
  t.equal((await ok(shop, 'GET', `sessions?registerId=${second.id}`)).items.length, 2)
  const today = byRegister[0].businessDay
  for (const list of ['sessions', 'daily-balances']) {
    const found = async (query: string) => (await ok(shop, 'GET', `${list}?${query}`)).items.length
    t.equal(await found('to=2020-01-01'), 0)
    t.equal(await found('from=2100-01-01'), 0)
    t.ok((await found(`from=${today}&to=${today}`)) > 0)
    t.ok((await found(`shopId=${shop.shopId}`)) > 0)
  }
  t.strictSame(
    (await ok(shop, 'GET', `daily-balances?registerId=${second.id}`)).items.map(
      ({ registerId }: { registerId: string }) => registerId
    ),
    [second.id]
  )
  const elsewhere = await stoa.call('GET', `/api/v1/pos/sessions?shopId=${shop.companyId}`, {
    token: shop.token
  })
  t.equal(elsewhere.json().code, 'stoa.not-found', 'a shop that is not there')
})
