import t from 'tap'
import { newId } from 'stoa/plugin'
import { hire, stockedShop, testInstance } from 'stoa/testing'

const stoa = await testInstance()
const [us, others] = [await stockedShop(stoa, '100'), await stockedShop(stoa, '100')]
const { token } = us
const url = '/api/v1/catalog/price-lists'
const headers = (version: number) => ({ 'if-match': `"${version}"` })
const [thing, another] = us.variants as [string, string]
let count = 0
const made = (body: object = {}) =>
  stoa.ok('POST', url, { token, body: { name: `List ${++count}`, ...body } })
const call = async (method: 'POST' | 'PATCH', path: string, body?: object, version?: number) =>
  (
    await stoa.call(method, `${url}${path}`, {
      token,
      ...(body && { body }),
      ...(version !== undefined && { headers: headers(version) })
    })
  ).json()
const setPrices = (id: string, version: number, prices: object[]) =>
  call('PATCH', `/${id}/prices`, { prices }, version)
const pricesOf = async (id: string, query = '') =>
  (await stoa.ok('GET', `${url}/${id}/prices${query}`, { token })).items

t.test('a price list is created, read, changed, archived and restored', async t => {
  const list = await made({ name: 'Trade' })
  t.match(list, {
    name: 'Trade',
    priority: 0,
    shopIds: null,
    groupIds: null,
    channel: null,
    validFrom: null,
    validUntil: null,
    archived: false,
    version: 1
  })
  t.strictSame(await stoa.ok('GET', `${url}/${list.id}`, { token }), list)
  const changed = await call('PATCH', `/${list.id}`, { priority: 5, channel: 'web' }, 1)
  t.match(changed, { name: 'Trade', priority: 5, channel: 'web', version: 2 })
  t.match(await call('PATCH', `/${list.id}`, { priority: 6 }, 1), {
    status: 412,
    code: 'stoa.stale-version'
  })
  t.match(await call('POST', '', { name: 'TRADE' }), {
    status: 409,
    code: 'catalog.price-list-name-taken'
  })
  t.match(await call('POST', `/${list.id}/archive`, undefined, 2), { archived: true, version: 3 })
  t.strictSame((await stoa.ok('GET', `${url}?archived=false`, { token })).items, [])
  t.equal((await stoa.ok('GET', `${url}?channel=web`, { token })).items.length, 1)
  t.match(await call('POST', `/${list.id}/restore`, undefined, 3), { archived: false, version: 4 })
})

t.test(
  'days are those of its first shop, else of the company; it ends after it begins',
  async t => {
    const { shopId } = us
    await stoa.ok('PATCH', `/api/v1/tenants/shops/${shopId}`, {
      token,
      headers: headers(1),
      body: { timeZone: 'Asia/Jakarta' }
    })
    const period = { validFrom: '2026-09-01', validUntil: '2026-09-30' }
    t.match(await made({ ...period, shopIds: [shopId] }), {
      validFrom: '2026-08-31T17:00:00.000Z',
      validUntil: '2026-09-30T17:00:00.000Z'
    })
    const list = await made(period)
    t.match(list, {
      validFrom: '2026-08-31T23:00:00.000Z',
      validUntil: '2026-09-30T23:00:00.000Z'
    })
    t.match(await made({ validFrom: '2026-09-01T10:30:00+02:00' }), {
      validFrom: '2026-09-01T08:30:00.000Z'
    })
    for (const body of [
      { validFrom: '2026-10-01' },
      { validUntil: '2026-08-31' },
      { validUntil: list.validFrom }
    ]) {
      t.match(await call('PATCH', `/${list.id}`, body, 1), {
        status: 422,
        code: 'catalog.price-list-ends-early'
      })
    }
    t.match(await call('PATCH', `/${list.id}`, { validFrom: null, validUntil: '2026-08-31' }, 1), {
      validFrom: null,
      validUntil: '2026-08-31T23:00:00.000Z'
    })
  }
)

t.test('shops and groups are those of the company', async t => {
  const group = await stoa.ok('POST', '/api/v1/customers/customer-groups', {
    token,
    body: { name: 'Trade' }
  })
  const theirs = await stoa.ok('POST', '/api/v1/customers/customer-groups', {
    token: others.token,
    body: { name: 'Trade' }
  })
  t.match(await made({ groupIds: [group.id], shopIds: [us.shopId] }), {
    groupIds: [group.id],
    shopIds: [us.shopId]
  })
  t.match(await call('POST', '', { name: 'x', groupIds: [group.id, theirs.id] }), {
    status: 422,
    code: 'catalog.unknown-customer-group',
    facts: { groupIds: theirs.id }
  })
  t.ok((await call('POST', '', { name: 'x', shopIds: [others.shopId] })).status >= 400)
  t.match(await call('POST', '', { name: 'x', shopIds: [] }), { status: 400 })
})

t.test('prices are set, listed and removed; what is not named stays', async t => {
  const { id } = await made()
  const prices = [
    { variantId: thing, fromQuantity: '10', priceMinor: 450 },
    { variantId: thing, priceMinor: 480 },
    { variantId: another, fromQuantity: '2.000', priceMinor: 0 }
  ]
  t.strictSame(await setPrices(id, 1, prices), { priceListId: id, version: 2, set: 3, removed: 0 })
  const A = { variantId: thing, sku: 'A', name: 'Thing A', soldBy: 'piece', catalogueMinor: 500 }
  t.match(await pricesOf(id), [
    { ...A, fromQuantity: '0', priceMinor: 480 },
    { ...A, fromQuantity: '10', priceMinor: 450 },
    { sku: 'B', fromQuantity: '2', priceMinor: 0, catalogueMinor: 750 }
  ])
  const first = await stoa.ok('GET', `${url}/${id}/prices?limit=1`, { token })
  const rest = await pricesOf(id, `?limit=9&after=${encodeURIComponent(first.next)}`)
  t.strictSame([...first.items, ...rest], await pricesOf(id), 'page by page')
  t.equal((await pricesOf(id, `?variantId=${another}`)).length, 1)
  t.equal((await pricesOf(id, '?search=thing%20a')).length, 2)
  t.equal((await pricesOf(id, '?search=nothing')).length, 0)
  t.equal((await pricesOf(id, '?search=-')).length, 0)
  t.match(
    await setPrices(id, 2, [
      { variantId: thing, fromQuantity: '10', priceMinor: 440 },
      { variantId: thing, fromQuantity: '0', priceMinor: null },
      { variantId: another, fromQuantity: '7', priceMinor: null }
    ]),
    { version: 3, set: 1, removed: 1 }
  )
  t.match(await pricesOf(id), [
    { sku: 'A', fromQuantity: '10', priceMinor: 440 },
    { sku: 'B', fromQuantity: '2' }
  ])
  t.equal((await pricesOf(id)).length, 2)
  const [entry] = (await stoa.ok('GET', '/api/v1/audit/entries?limit=1', { token })).items
  t.match(entry, {
    subjectId: id,
    facts: { prices: [{ variantId: thing, fromQuantity: '10', priceMinor: 440 }, {}, {}] }
  })
})

t.test('what cannot be a price is refused, and nothing of it is kept', async t => {
  const { id } = await made()
  const good = { variantId: thing, priceMinor: 100 }
  for (const [wrong, code] of [
    [{ variantId: thing, fromQuantity: '0.0', priceMinor: 1 }, 'catalog.price-named-twice'],
    [{ variantId: newId(), priceMinor: 1 }, 'catalog.unknown-variant'],
    [{ variantId: others.variants[0], priceMinor: 1 }, 'catalog.unknown-variant'],
    [{ variantId: thing, fromQuantity: '1.5', priceMinor: 1 }, 'catalog.part-of-a-piece']
  ] as const) {
    t.match(await setPrices(id, 1, [good, wrong]), { status: 422, code })
  }
  t.match(await setPrices(id, 1, [{ ...good, priceMinor: -1 }]), { status: 400 })
  const steps = Array.from({ length: 21 }, (_, i) => ({ ...good, fromQuantity: String(i) }))
  t.match(await setPrices(id, 1, steps), { status: 422, code: 'catalog.too-many-steps' })
  t.strictSame(await pricesOf(id), [])
  t.match(await setPrices(id, 1, steps.slice(1)), { version: 2, set: 20 })
})

t.test('of two who set prices at once the later one is shown the new version', async t => {
  const { id } = await made()
  const answers = await Promise.all(
    [1, 2, 3, 4].map(priceMinor => setPrices(id, 1, [{ variantId: thing, priceMinor }]))
  )
  t.equal(answers.filter(({ version }) => version === 2).length, 1)
  t.equal(answers.filter(({ code }) => code === 'stoa.stale-version').length, 3)
  const [{ priceMinor }] = await pricesOf(id)
  t.equal(answers.findIndex(({ version }) => version === 2) + 1, priceMinor)
  t.match(await setPrices(newId(), 1, [{ variantId: thing, priceMinor: 1 }]), { status: 404 })
})

t.test('whoever may only sell sees no list and sets no price; a neighbour neither', async t => {
  const { id, version } = await made()
  const cashier = await hire(stoa, us, [{ role: 'cashier', companyId: us.companyId }])
  const keeper = await hire(stoa, us, [{ role: 'stock-keeper', companyId: us.companyId }])
  const body = { prices: [{ variantId: thing, priceMinor: 1 }] }
  const asked = (who: string) =>
    stoa.call('PATCH', `${url}/${id}/prices`, { token: who, headers: headers(version), body })
  for (const [who, read, write] of [
    [cashier.token, 403, 403],
    [keeper.token, 200, 403],
    [others.token, 404, 422],
    [token, 200, 200]
  ] as const) {
    t.equal((await stoa.call('GET', `${url}/${id}`, { token: who })).statusCode, read)
    t.equal((await stoa.call('GET', `${url}/${id}/prices`, { token: who })).statusCode, read)
    t.equal((await asked(who)).statusCode, write)
  }
  const own = { prices: [{ variantId: others.variants[0], priceMinor: 1 }] }
  const theirs = await stoa.call('PATCH', `${url}/${id}/prices`, {
    token: others.token,
    headers: headers(version),
    body: own
  })
  t.equal(theirs.statusCode, 404)
  t.strictSame((await stoa.ok('GET', url, { token: others.token })).items, [])
})

t.test('tills and pages hear of each change', async t => {
  const { id } = await made()
  await setPrices(id, 1, [{ variantId: thing, priceMinor: 1 }])
  const { rows } = await stoa.instance.relayPool.query(
    "SELECT data FROM pool.outbox WHERE tenant_id = $1 AND name = 'catalog.price-list-changed' AND data ->> 'priceListId' = $2",
    [us.tenantId, id]
  )
  const data = { companyId: us.companyId, priceListId: id }
  t.strictSame(rows, [{ data }, { data }])
})

t.test('a company has 200 lists in use at most', async t => {
  const { token: many } = await stoa.signUp()
  const post = (n: number) => stoa.call('POST', url, { token: many, body: { name: `Many ${n}` } })
  for (let n = 0; n < 200; n++) await post(n)
  t.match((await post(200)).json(), { status: 409, code: 'catalog.too-many-price-lists' })
  const [{ id }] = (await stoa.ok('GET', `${url}?limit=1`, { token: many })).items
  await stoa.ok('POST', `${url}/${id}/archive`, { token: many, headers: headers(1) })
  t.equal((await post(200)).statusCode, 201)
  t.match(
    (await stoa.call('POST', `${url}/${id}/restore`, { token: many, headers: headers(2) })).json(),
    { code: 'catalog.too-many-price-lists' }
  )
})
