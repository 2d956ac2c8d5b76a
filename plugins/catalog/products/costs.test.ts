import t from 'tap'
import { hire, testInstance } from 'stoa/testing'
import { dynamicStatement } from 'stoa/plugin'
import { Catalog, PublishedProducts } from '../../../contracts/catalogue.ts'

const stoa = await testInstance()
const us = await stoa.signUp()
const products = '/api/v1/catalog/products'
/** A cost no one without the right may come across: as minor units, and as people write it. */
const SECRET = 61_237
const SECRETS = /61237|612[.,]37/

const staff = async (role: string): Promise<string> =>
  (await hire(stoa, us, [{ role, companyId: us.companyId }])).token
const [manager, accountant, cashier, keeper, agent] = (await Promise.all(
  ['manager', 'accountant', 'cashier', 'stock-keeper', 'sales-agent'].map(staff)
)) as [string, string, string, string, string]
const lamp = await stoa.ok('POST', products, {
  token: manager,
  body: {
    sku: 'LAMP',
    name: 'Desk lamp',
    priceMinor: 99_900,
    costMinor: SECRET,
    weightGrams: 750,
    barcodes: ['4006381333931']
  }
})
const shirt = await stoa.ok('POST', products, {
  token: manager,
  body: {
    sku: 'SHIRT',
    name: 'Shirt lamp',
    priceMinor: 2000,
    weightGrams: 200,
    variants: [
      { sku: 'SHIRT-S', costMinor: SECRET },
      { sku: 'SHIRT-L', weightGrams: 230 }
    ]
  }
})

t.test(
  'who may see costs sees them, product by product and in lists; a variant says what it costs and weighs',
  async t => {
    t.match(lamp.variants, [{ costMinor: SECRET, weightGrams: 750 }])
    t.match(shirt.variants, [
      { sku: 'SHIRT-S', costMinor: SECRET, weightGrams: 200 },
      { sku: 'SHIRT-L', costMinor: null, weightGrams: 230 }
    ])
    for (const token of [us.token, manager, accountant]) {
      t.strictSame(
        (await stoa.ok('GET', `${products}/${lamp.id}`, { token })).variants,
        lamp.variants
      )
      t.match((await stoa.ok('GET', `${products}?search=lamp`, { token })).items, [
        { variants: [{ costMinor: SECRET }] },
        { variants: [{ costMinor: SECRET }, { costMinor: null }] }
      ])
    }
  }
)

t.test('who may not, comes across them nowhere', async t => {
  const sights = [
    `${products}/${lamp.id}`,
    products,
    `${products}?search=lamp`,
    `${products}?sku=lamp`,
    `${products}?barcode=4006381333931`,
    `${products}?sort=newest`,
    `${products}?sort=sku`,
    `${products}?active=true&limit=1`
  ]
  for (const token of [cashier, keeper, agent]) {
    for (const url of sights) {
      const answer = await stoa.call('GET', url, { token })
      t.equal(answer.statusCode, 200)
      t.notMatch(answer.body, SECRETS, url)
      t.notMatch(answer.body, /cost/i, `${url} does not even say that there is one`)
      t.match(answer.body, /"weightGrams":/, 'weights are no secret')
    }
    t.equal((await stoa.call('GET', `${products}?sort=costMinor`, { token })).statusCode, 400)
    t.equal((await stoa.call('GET', `${products}?costMinor=${SECRET}`, { token })).statusCode, 400)
  }
  const system = await stoa.system(us.tenantId, { companyId: us.companyId })
  const reported = await system.unitOfWork(
    async ctx =>
      JSON.stringify([
        await ctx.ask(Catalog).sellables([lamp.variants[0].id, shirt.variants[0].id]),
        await ctx.ask(PublishedProducts).browse({ limit: 10 }),
        await ctx.ask(PublishedProducts).product(lamp.id)
      ]),
    { reads: true }
  )
  t.match(reported, /LAMP/)
  t.notMatch(reported, SECRETS, 'other plugins are told none')
})

t.test(
  'setting a cost takes its own right; changing the rest leaves it as it is, unseen',
  async t => {
    const change = (token: string, body: object, version: number) =>
      stoa.call('PATCH', `${products}/${lamp.id}`, {
        token,
        headers: { 'if-match': `"${version}"` },
        body
      })
    for (const body of [
      { costMinor: SECRET },
      { costMinor: null },
      { variants: [{ id: lamp.variants[0].id, costMinor: 1 }] }
    ]) {
      t.match((await change(keeper, body, 1)).json(), { status: 403, code: 'access.forbidden' })
    }
    t.match(
      (
        await stoa.call('POST', products, {
          token: keeper,
          body: { sku: 'N', name: 'N', priceMinor: 1, costMinor: 1 }
        })
      ).json(),
      { status: 403 }
    )
    t.match(
      (
        await stoa.call('POST', products, {
          token: keeper,
          body: { sku: 'N', name: 'N', priceMinor: 1, variants: [{ sku: 'N', costMinor: 1 }] }
        })
      ).json(),
      { status: 403 }
    )
    const renamed = await change(keeper, { name: 'Table lamp', weightGrams: 760 }, 1)
    t.equal(renamed.statusCode, 200, renamed.body)
    t.notMatch(renamed.body, /cost/i)
    t.match((await stoa.ok('GET', `${products}/${lamp.id}`, { token: manager })).variants, [
      { name: 'Table lamp', costMinor: SECRET, weightGrams: 760 }
    ])
    const dearer = await change(
      manager,
      { costMinor: SECRET + 1, variants: [{ id: lamp.variants[0].id, weightGrams: null }] },
      2
    )
    t.match(dearer.json().variants, [{ costMinor: SECRET + 1, weightGrams: null }])
    t.match((await change(manager, { costMinor: SECRET }, 3)).json().variants, [
      { costMinor: SECRET }
    ])
    t.match(
      (
        await stoa.call('PATCH', `${products}/${shirt.id}`, {
          token: manager,
          headers: { 'if-match': '"1"' },
          body: { costMinor: 5 }
        })
      ).json(),
      { status: 400, errors: [{ field: '/costMinor', code: 'variant-not-named' }] }
    )
    const unchanged = await stoa.call('POST', products, {
      token: keeper,
      body: { sku: 'PLAIN', name: 'Plain', priceMinor: 1 }
    })
    t.equal(unchanged.statusCode, 201)
    t.notMatch(unchanged.body, /cost/i)
  }
)

t.test('neither events nor the audit trail tell what something costs', async t => {
  const { rows: events } = await stoa.instance.relayPool.query<{ data: object }>(
    'SELECT data FROM pool.outbox WHERE tenant_id = $1',
    [us.tenantId]
  )
  t.ok(events.length > 0)
  t.notMatch(JSON.stringify(events), SECRETS)
  const system = await stoa.system(us.tenantId)
  const trail = JSON.stringify(
    await system.unitOfWork(
      () => dynamicStatement('SELECT facts FROM audit_entry WHERE tenant_id = $1', [us.tenantId]),
      { reads: true }
    )
  )
  t.match(trail, /"costMinor":"changed"/, 'but that it was changed')
  t.notMatch(trail, SECRETS)
})

t.test(
  'a file may name costs only with the right, weights without it; remarks quote no cost',
  async t => {
    const upload = (token: string, csv: string, more: object = {}) =>
      stoa.call('POST', '/api/v1/files/kinds/catalog.products/imports', {
        token,
        body: { csv, ...more }
      })
    for (const csv of ['sku,cost\nLAMP,1.00', 'sku,Cost\nLAMP,', 'cost,sku\n,']) {
      t.match((await upload(keeper, csv, { dryRun: true })).json(), {
        status: 403,
        code: 'access.forbidden'
      })
    }
    const weighed = await upload(keeper, 'sku,weight\nLAMP,801')
    t.equal(weighed.statusCode, 202)
    await stoa.settled()
    t.match((await stoa.ok('GET', `${products}?sku=LAMP`, { token: manager })).items, [
      { variants: [{ weightGrams: 801, costMinor: SECRET }] }
    ])
    const wrong = await upload(manager, 'sku,cost,weight\nLAMP,612.3777,1\nLAMP-2,1.00,half', {
      dryRun: true
    })
    t.match(wrong.json().errors.items, [
      { line: 2, field: 'cost', code: 'invalid' },
      { line: 3, field: 'weight', code: 'invalid' }
    ])
    t.notMatch(wrong.body, SECRETS)
    t.notMatch(
      (await stoa.call('GET', `/api/v1/files/imports/${wrong.json().id}`, { token: keeper })).body,
      SECRETS,
      'read by another who may import'
    )
    await upload(manager, 'sku;cost;name;price\nLAMP;7,50;;\nNEW;3,00;New;5,00')
    await stoa.settled()
    t.match((await stoa.ok('GET', `${products}?sku=LAMP`, { token: manager })).items, [
      { name: 'Table lamp', variants: [{ costMinor: 750, weightGrams: 801 }] }
    ])
    t.match((await stoa.ok('GET', `${products}?sku=NEW`, { token: manager })).items, [
      { variants: [{ costMinor: 300, weightGrams: null }] }
    ])
    const again = await upload(manager, 'sku,cost\nLAMP,7.50', { dryRun: true })
    t.match(again.json(), { unchanged: 1, changed: 0 })
  }
)
