import t from 'tap'
import {
  hire,
  memberOf,
  secondCompany,
  set,
  stockedShop,
  testInstance,
  type StockedShop
} from 'stoa/testing'
import { finderOf } from './rules/find.ts'

// Whom a till may choose without a network: those the company served last, as far as whoever stands
// at it may see them; and of that list what is another than it has.

const stoa = await testInstance({ STOA_ROLE: 'web' })

interface Person {
  id: string
  version: number
}
interface Listed {
  id: string
  name: string
  phone: string | null
  code: string | null
}
interface Section {
  section: number
  version: string
  customers: Listed[]
}
const add = (
  { token }: { token: string },
  body: object,
  headers: Record<string, string> = {}
): Promise<Person> =>
  stoa.ok('POST', '/api/v1/customers/customers', { token, headers, body: { name: 'Ann', ...body } })
const change = ({ token }: StockedShop, { id, version }: Person, body: object): Promise<Person> =>
  stoa.ok('PATCH', `/api/v1/customers/customers/${id}`, {
    token,
    headers: { 'if-match': `"${version}"` },
    body
  })
const serve = (
  { token, registerId, variants }: Pick<StockedShop, 'token' | 'registerId' | 'variants'>,
  { id: customerId }: Person,
  headers: Record<string, string> = {}
) =>
  stoa.ok('POST', '/api/v1/pos/sales', {
    token,
    headers,
    body: {
      registerId,
      customerId,
      lines: [{ variantId: variants[0], quantity: '1' }],
      tenders: [{ type: 'cash', amountMinor: 1_000_000 }]
    }
  })

/** A till: what it has, section by section. */
class TillList {
  readonly sections: Section[] = []
  constructor(
    readonly registerId: string,
    readonly token: string,
    readonly headers: Record<string, string> = {}
  ) {}

  /** @returns the sections that were others */
  async read(limit = 32): Promise<Section[]> {
    const known = Array.from({ length: 64 }, (_, i) => this.sections[i]?.version ?? '').join('.')
    const read: Section[] = []
    for (let after = ''; ;) {
      const page = await stoa.ok(
        'GET',
        `/api/v1/pos/till-book/customers?registerId=${this.registerId}&known=${known}&limit=${limit}${after}`,
        { token: this.token, headers: this.headers }
      )
      t.ok(page.items.length <= limit)
      read.push(...page.items)
      if (page.next === null) break
      after = `&after=${encodeURIComponent(page.next)}`
    }
    for (const one of read) this.sections[one.section] = one
    return read
  }

  get people(): Listed[] {
    return this.sections.flatMap(({ customers }) => customers)
  }

  get ids(): string[] {
    return this.people.map(({ id }) => id).sort()
  }
}
const idsOf = (...people: Person[]): string[] => people.map(({ id }) => id).sort()

t.test('who was served is on it, with what a till needs; nobody else is', async t => {
  const shop = await stockedShop(stoa, '100')
  const ann = await add(shop, {
    name: 'Ann Lee',
    code: 'A-1',
    phone: '+447700900001',
    email: 'ann@example.test',
    note: 'Tall.',
    taxExemption: { kind: 'reseller', certificate: 'R-77' }
  })
  await add(shop, { name: 'Never served' })
  await serve(shop, ann)
  const till = new TillList(shop.registerId, shop.token)
  t.equal((await till.read()).length, 64, 'all sections, for who has none')
  t.strictSame(till.people, [
    {
      id: ann.id,
      name: 'Ann Lee',
      phone: '+447700900001',
      code: 'A-1',
      groupId: null,
      taxExemption: {
        kind: 'reseller',
        certificate: 'R-77',
        from: null,
        until: null,
        taxClasses: null
      }
    }
  ])
  t.strictSame(await till.read(), [], 'what it has is not read again')
})

t.test('changes, merges, and who is in use no more reach a till as changes', async t => {
  const shop = await stockedShop(stoa, '100')
  const people: Person[] = []
  for (const name of ['Ann', 'Ben', 'Cai', 'Dan']) people.push(await add(shop, { name }))
  const [ann, ben, cai, dan] = people as [Person, Person, Person, Person]
  for (const one of people) await serve(shop, one)
  const till = new TillList(shop.registerId, shop.token)
  t.equal((await till.read(5)).length, 64, 'page by page, each section once')
  t.strictSame(till.ids, idsOf(...people))

  const changed = await change(shop, ann, { phone: '+447700900002' })
  const [section, ...others] = await till.read()
  t.strictSame(others, [], 'one section is another one')
  t.match(
    section?.customers.find(({ id }) => id === ann.id),
    { phone: '+447700900002' }
  )
  await stoa.ok('POST', `/api/v1/customers/customers/${changed.id}/merge`, {
    token: shop.token,
    headers: { 'if-match': `"${changed.version}"` },
    body: { from: ben.id, fromVersion: ben.version }
  })
  await change(shop, cai, { active: false })
  await till.read()
  t.strictSame(till.ids, idsOf(ann, dan), 'merged: the one they became, once')

  const kept = await add(shop, { name: 'Eve, never served herself' })
  await stoa.ok('POST', `/api/v1/customers/customers/${kept.id}/merge`, {
    token: shop.token,
    headers: { 'if-match': `"${kept.version}"` },
    body: { from: dan.id, fromVersion: dan.version }
  })
  await till.read()
  t.strictSame(till.ids, idsOf(ann, kept), 'whoever they became')
})

t.test('as many as the setting says, those served last; none at 0', async t => {
  const shop = await stockedShop(stoa, '100')
  const most = (value: number) =>
    set(stoa, 'pos/offlineCustomers', 'shop', value, {
      token: shop.token,
      headers: { 'x-shop-id': shop.shopId }
    })
  const people: Person[] = []
  for (const name of ['Ann', 'Ben', 'Cai']) people.push(await add(shop, { name }))
  const [ann, ben, cai] = people as [Person, Person, Person]
  await most(2)
  for (const one of [ann, ben, ann, ben, ann, cai]) await serve(shop, one)
  const till = new TillList(shop.registerId, shop.token)
  await till.read()
  t.strictSame(till.ids, idsOf(ann, cai))
  await serve(shop, ben)
  await till.read()
  t.strictSame(till.ids, idsOf(ben, cai), 'who fell out is gone')
  await most(3)
  await till.read()
  t.strictSame(till.ids, idsOf(...people))
  await most(0)
  await till.read()
  t.strictSame(till.ids, [])
  await most(2)
  await till.read()
  t.strictSame(till.ids, idsOf(ben, cai))
  await set(stoa, 'pos/offlineSelling', 'shop', false, {
    token: shop.token,
    headers: { 'x-shop-id': shop.shopId }
  })
  await till.read()
  t.strictSame(till.ids, [], 'a shop that never sells so keeps nobody')
  for (const value of [-1, 10_001]) await t.rejects(most(value))
})

t.test('it takes the right to see customers, and each whom it is held for', async t => {
  const shop = await stockedShop(stoa, '100')
  const ann = await add(shop, { name: 'Ann', whatsappConsent: true })
  const ben = await add(shop, { name: 'Ben' })
  for (const one of [ann, ben]) await serve(shop, one)
  const ask = (token: string) =>
    stoa.call('GET', `/api/v1/pos/till-book/customers?registerId=${shop.registerId}`, { token })
  for (const [permissions, lacking] of [
    [['sale.post', 'register.read'], 'customer.read'],
    [['customer.read', 'register.read'], 'sale.post']
  ] as const) {
    const { token } = await memberOf(stoa, shop, { permissions: [...permissions] })
    const refused = await ask(token)
    t.equal(refused.statusCode, 403, lacking)
    t.match(refused.json(), { code: 'access.forbidden', facts: { permission: lacking } })
    t.notMatch(refused.body, 'Ann')
  }
  await stoa.ok('POST', '/api/v1/access/roles', {
    token: shop.token,
    body: {
      name: 'Sees some',
      rules: [
        { permission: 'sale.post' },
        { permission: 'register.read' },
        { permission: 'customer.read', conditions: { whatsappConsent: true } }
      ]
    }
  })
  const some = await hire(stoa, shop, [{ role: 'Sees some' }])
  const till = new TillList(shop.registerId, some.token)
  await till.read()
  t.strictSame(till.ids, [ann.id], 'who is kept from them is not on it')
  await change(shop, ann, { whatsappConsent: false })
  await till.read()
  t.strictSame(till.ids, [], 'nor who is kept from them by now')
})

t.test('no other company and no other tenant is heard of', async t => {
  const [shop, stranger] = [await stockedShop(stoa, '100'), await stockedShop(stoa, '100')]
  const ann = await add(shop, { name: 'Ann' })
  await serve(shop, ann)
  await serve(stranger, await add(stranger, { name: 'Theirs' }))
  const second = await secondCompany(stoa, shop)
  const headers = { 'x-company-id': second.companyId, 'x-shop-id': second.shopId }
  const { token } = shop
  const register = await stoa.ok('POST', '/api/v1/pos/registers', {
    token,
    headers,
    body: { name: 'Second', shopId: second.shopId }
  })
  await stoa.ok('PUT', '/api/v1/catalog/tax-classes/standard', {
    token,
    headers,
    body: { name: 'Standard', rates: [] }
  })
  const product = await stoa.ok('POST', '/api/v1/catalog/products', {
    token,
    headers,
    body: { sku: 'A', name: 'Thing', priceMinor: 100, kind: 'service' }
  })
  const ben = await add(shop, { name: 'Ben' }, headers)
  await set(stoa, 'pos/registerSessions', 'shop', false, { token, headers })
  await serve({ token, registerId: register.id, variants: [product.variants[0].id] }, ben, headers)
  const [here, there] = [
    new TillList(shop.registerId, token, { 'x-company-id': shop.companyId }),
    new TillList(register.id, token, headers)
  ]
  await here.read()
  await there.read()
  t.strictSame(here.ids, [ann.id])
  t.strictSame(there.ids, [ben.id])
  const refused = await stoa.call(
    'GET',
    `/api/v1/pos/till-book/customers?registerId=${shop.registerId}`,
    { token: stranger.token }
  )
  t.equal(refused.statusCode, 404)
})

t.test('what is typed finds on the list whom the server finds', async t => {
  const shop = await stockedShop(stoa, '100')
  for (const body of [
    { name: 'Ann Lee', code: 'A-1', phone: '+447700900001' },
    { name: 'José  de la Cruz', code: 'lee-9', phone: '+34600100200' },
    { name: 'Leeroy', phone: '+12025550100' },
    { name: 'ŁUCJA ÅBERG', code: '0001' }
  ]) {
    await serve(shop, await add(shop, body))
  }
  const till = new TillList(shop.registerId, shop.token)
  await till.read()
  const texts = ['ann', 'LEE', 'lee', 'a-1', 'A-', 'cruz', 'de la', 'José', 'jose', 'ann  lee']
  const numbers = [
    '0001',
    '00001',
    '07700 900001',
    '+44 77',
    '+34',
    '(0)600-100-200',
    '001',
    '0100'
  ]
  for (const typed of [...texts, ...numbers, 'łu', 'åb', 'Nobody', '+', '  ann ', 'nn']) {
    const { items } = await stoa.ok(
      'GET',
      `/api/v1/customers/customers?search=${encodeURIComponent(typed)}`,
      { token: shop.token }
    )
    t.strictSame(
      till.people
        .filter(finderOf(typed))
        .map(({ id }) => id)
        .sort(),
      items.map(({ id }: Person) => id).sort(),
      `“${typed}”`
    )
  }
})
