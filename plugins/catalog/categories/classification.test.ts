import t from 'tap'
import { testInstance } from 'stoa/testing'
import { dynamicStatement, newId } from 'stoa/plugin'
import { Catalog } from '../../../contracts/catalogue.ts'

const stoa = await testInstance()
const us = await stoa.signUp()
const others = await stoa.signUp()
const categories = '/api/v1/catalog/categories'
const taxClasses = '/api/v1/catalog/tax-classes'
const products = '/api/v1/catalog/products'
const make = (name: string, parentId?: string, token = us.token) =>
  stoa.ok('POST', categories, {
    token,
    body: { name, ...(parentId === undefined ? {} : { parentId }) }
  })
const change = (id: string, version: number, body: object, token = us.token) =>
  stoa.call('PATCH', `${categories}/${id}`, {
    token,
    headers: { 'if-match': `"${version}"` },
    body
  })

t.test('categories make a tree without circles', async t => {
  const home = await make(' Home ')
  const lamps = await make('Lamps', home.id)
  const gateway = await make('Desk lamps', lamps.id)
  t.match(home, { name: 'Home', parentId: null, version: 1 })
  t.match((await change(home.id, 1, { parentId: gateway.id })).json(), {
    status: 422,
    code: 'catalog.category-cycle'
  })
  t.match((await change(home.id, 1, { parentId: home.id })).json(), {
    status: 422,
    code: 'catalog.category-cycle'
  })
  const moved = await change(gateway.id, 1, { parentId: null, name: 'Desks' })
  t.match(moved.json(), { parentId: null, name: 'Desks', version: 2 })
  t.match((await change(gateway.id, 1, { name: 'x' })).json(), {
    status: 412,
    code: 'stoa.stale-version'
  })
  t.match(
    (
      await stoa.call('POST', categories, {
        token: us.token,
        body: { name: 'lamps', parentId: home.id }
      })
    ).json(),
    { status: 409, code: 'catalog.category-name-taken' }
  )
  t.match(
    (await stoa.call('POST', categories, { token: us.token, body: { name: 'HOME' } })).json(),
    { status: 409 },
    'at the top too'
  )
  t.match(
    (await stoa.call('POST', categories, { token: us.token, body: { name: 'a > b' } })).json(),
    { status: 400, errors: [{ field: '/name' }] }
  )
  const both = await Promise.all([
    change(home.id, 1, { parentId: gateway.id }),
    change(gateway.id, 2, { parentId: lamps.id })
  ])
  t.strictSame(
    both.map(a => a.statusCode).sort(),
    [200, 422],
    'two moves at once make no circle either'
  )
  const all: Array<{ id: string; parentId: string | null }> = []
  for (let after = ''; ;) {
    const { items, next } = await stoa.ok('GET', `${categories}?limit=2${after}`, {
      token: us.token
    })
    all.push(...items)
    if (next === null) break
    after = `&after=${next}`
  }
  t.strictSame(
    all.map(c => c.id),
    [home.id, lamps.id, gateway.id]
  )
  t.equal(all.filter(c => c.parentId === null).length, 1)
})

t.test('the tree has a bottom', async t => {
  let parent: string | undefined
  for (let depth = 1; depth <= 10; depth++) parent = (await make(`deep ${depth}`, parent)).id
  t.match(
    (
      await stoa.call('POST', categories, {
        token: us.token,
        body: { name: 'deep 11', parentId: parent }
      })
    ).json(),
    { status: 422, code: 'catalog.category-too-deep' }
  )
})

t.test('a category of another tenant or company is not found, wherever it is named', async t => {
  const theirs = await make('Theirs', undefined, others.token)
  const ours = await make('Ours')
  const second = await secondCompany()
  const ofSecond = await stoa.ok('POST', categories, {
    token: us.token,
    headers: { 'x-company-id': second },
    body: { name: 'Of the second' }
  })
  const headers = { 'x-company-id': us.companyId }
  for (const foreign of [theirs.id, ofSecond.id, newId()]) {
    const answers = await Promise.all([
      stoa.call('POST', categories, {
        token: us.token,
        headers,
        body: { name: 'x', parentId: foreign }
      }),
      stoa.call('PATCH', `${categories}/${ours.id}`, {
        token: us.token,
        headers: { ...headers, 'if-match': '"1"' },
        body: { parentId: foreign }
      }),
      stoa.call('PATCH', `${categories}/${foreign}`, {
        token: us.token,
        headers: { ...headers, 'if-match': '"1"' },
        body: { name: 'taken over' }
      }),
      stoa.call('POST', products, {
        token: us.token,
        headers,
        body: { sku: 'P', name: 'P', priceMinor: 1, categoryId: foreign }
      }),
      stoa.call('GET', `${products}?categoryId=${foreign}`, { token: us.token, headers })
    ])
    for (const answer of answers) {
      t.match(answer.json(), { status: 404, code: 'stoa.not-found', facts: { what: 'category' } })
    }
  }
  t.equal((await stoa.ok('GET', categories, { token: others.token })).items[0].name, 'Theirs')
  t.strictSame(
    (
      await stoa.ok('GET', categories, { token: us.token, headers: { 'x-company-id': second } })
    ).items.map((c: { name: string }) => c.name),
    ['Of the second']
  )
})

t.test('products of a category are those below it too', async t => {
  const token = others.token
  const garden = await make('Garden', undefined, token)
  const tools = await make('Tools', garden.id, token)
  for (const [sku, categoryId] of [
    ['G', garden.id],
    ['T', tools.id],
    ['N', undefined]
  ]) {
    await stoa.ok('POST', products, {
      token,
      body: { sku, name: sku, priceMinor: 1, ...(categoryId === undefined ? {} : { categoryId }) }
    })
  }
  t.strictSame(
    (await stoa.ok('GET', `${products}?categoryId=${garden.id}`, { token })).items.map(
      (p: { sku: string }) => p.sku
    ),
    ['G', 'T']
  )
  const {
    items: [tool]
  } = await stoa.ok('GET', `${products}?categoryId=${tools.id}`, { token })
  t.equal(tool.categoryId, tools.id)
  t.equal(
    (
      await stoa.ok('PATCH', `${products}/${tool.id}`, {
        token,
        headers: { 'if-match': '"1"' },
        body: { categoryId: null }
      })
    ).categoryId,
    null
  )
})

t.test(
  'tax classes: every company begins with two, and the rates in force reach the till',
  async t => {
    const token = others.token
    t.match((await stoa.ok('GET', taxClasses, { token })).items, [
      { code: 'standard', rates: [{ code: 'standard', ratePpm: 0 }], version: 1 },
      { code: 'zero', rates: [{ ratePpm: 0 }] }
    ])
    t.match(
      await stoa.ok('PUT', `${taxClasses}/standard`, {
        token,
        headers: { 'if-match': '"1"' },
        body: { name: 'VAT 20 %', rates: [{ code: 'VAT', ratePpm: 200_000 }] }
      }),
      { code: 'standard', name: 'VAT 20 %', version: 2 }
    )
    t.match(
      await stoa.ok('PUT', `${taxClasses}/reduced`, {
        token,
        body: { name: 'VAT 5 %', ratePpm: 50_000 }
      }),
      { rates: [{ code: 'reduced', ratePpm: 50_000 }], version: 1 }
    )
    const again = (tag?: string) =>
      stoa.call('PUT', `${taxClasses}/reduced`, {
        token,
        headers: tag === undefined ? {} : { 'if-match': tag },
        body: { name: 'Mine', ratePpm: 1 }
      })
    t.match(
      (await again()).json(),
      { code: 'stoa.version-required', status: 428 },
      'a second tab overwrites nothing without a word'
    )
    t.match((await again('"7"')).json(), { code: 'stoa.stale-version', facts: { version: 1 } })
    t.equal(
      (await stoa.call('PUT', `${taxClasses}/reduced`, { token, body: { name: 'x' } })).statusCode,
      400
    )
    t.equal(
      (
        await stoa.call('PUT', `${taxClasses}/reduced`, {
          token,
          body: {
            name: 'x',
            rates: [
              { code: 'A', ratePpm: 1 },
              { code: 'A', ratePpm: 2 }
            ]
          }
        })
      ).statusCode,
      400
    )
    t.equal(
      (await stoa.ok('PUT', '/api/v1/tenants/plugins/catalog', { token, body: { enabled: true } }))
        .enabled,
      true
    )
    t.equal(
      (await stoa.ok('GET', taxClasses, { token })).items[1].version,
      2,
      'switching the plugin on again changes none'
    )

    const product = await stoa.ok('POST', products, {
      token,
      body: {
        sku: 'TAXED',
        name: 'Taxed',
        priceMinor: 1200,
        variants: [{ sku: 'TAXED-1' }, { sku: 'TAXED-2', active: false }]
      }
    })
    const [on, off] = product.variants.map((v: { id: string }) => v.id)
    const ask = async () =>
      (await stoa.system(others.tenantId, { companyId: others.companyId })).unitOfWork(
        async ctx => {
          const catalog = ctx.ask(Catalog)
          return {
            sellables: await catalog.sellables([on, off, newId()]),
            names: (await catalog.names([on, off])).map(n => n.sku).sort(),
            taxMode: await catalog.taxMode()
          }
        },
        { reads: true }
      )
    t.strictSame(await ask(), {
      sellables: [
        {
          variantId: on,
          sku: 'TAXED-1',
          name: 'Taxed',
          priceMinor: 1200,
          taxes: [{ code: 'VAT', ratePpm: 200_000 }],
          taxClass: 'standard',
          kind: 'goods',
          weightGrams: null,
          soldBy: 'piece',
          openPrice: false,
          leastPriceMinor: null,
          mostPriceMinor: null,
          scaleCode: null,
          printed: null
        }
      ],
      names: ['TAXED-1', 'TAXED-2'],
      taxMode: 'inclusive'
    })
    await stoa.ok('PUT', '/api/v1/tenants/settings/catalog/pricesIncludeTax', {
      token,
      body: { level: 'company', value: false }
    })
    await stoa.ok('PUT', '/api/v1/tenants/settings/catalog/defaultTaxClass', {
      token,
      body: { level: 'company', value: 'reduced' }
    })
    await stoa.ok('PATCH', `${products}/${product.id}`, {
      token,
      headers: { 'if-match': '"1"' },
      body: { active: false }
    })
    t.match(
      await ask(),
      { sellables: [], taxMode: 'exclusive' },
      'a product switched off sells no variant'
    )
    t.equal(
      (
        await stoa.ok('POST', products, {
          token,
          body: { sku: 'BY-DEFAULT', name: 'x', priceMinor: 1 }
        })
      ).taxClass,
      'reduced'
    )
  }
)

/**
 * A second company of our tenant with a shop; signing one up over the API is not the catalogue's
 * business.
 */
async function secondCompany(): Promise<string> {
  const id = newId()
  await (
    await stoa.system(us.tenantId)
  ).unitOfWork(async ctx => {
    await dynamicStatement(
      'INSERT INTO company (tenant_id, id, name, currency, time_zone) VALUES ($1, $2, $3, $4, $5)',
      [ctx.tenantId, id, 'Second', 'EUR', 'Europe/Paris']
    )
  })
  stoa.instance.directory.forget(us.tenantId)
  await stoa.ok('POST', '/api/v1/tenants/shops', {
    token: us.token,
    headers: { 'x-company-id': id },
    body: { name: 'Second shop', code: 'B1' }
  })
  const { items } = await stoa.ok('GET', taxClasses, {
    token: us.token,
    headers: { 'x-company-id': id }
  })
  t.strictSame(
    items.map((c: { code: string }) => c.code),
    ['standard', 'zero'],
    'its first shop brought its tax classes'
  )
  return id
}
