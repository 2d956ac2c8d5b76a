import t from 'tap'
import { asAdmin, hire, memberOf, secondCompany, sellOne, testInstance } from 'stoa/testing'

const stoa = await testInstance()
const FIELDS = '/api/v1/custom-fields/fields'
const PRODUCTS = '/api/v1/catalog/products'

// oxlint-disable-next-line typescript/no-explicit-any -- answers are looked into as they come
type Answer = Record<string, any>
const at = (version: number) => ({ 'if-match': `"${version}"` })

/** A company with requests as its owner. */
async function shop() {
  const us = await stoa.signUp({ plugins: ['pos'] })
  const { token } = us
  const call = async (
    method: 'GET' | 'POST' | 'PATCH',
    path: string,
    body?: object,
    headers = {}
  ): Promise<Answer> => (await stoa.call(method, path, { token, body, headers })).json()
  let count = 0
  return {
    us,
    token,
    call,
    define: (body: object) =>
      call('POST', FIELDS, { record: 'catalog.product', labels: { en: 'A field' }, ...body }),
    make: (body: object = {}) => {
      const sku = `P${++count}`
      return call('POST', PRODUCTS, { sku, name: `Thing ${sku}`, priceMinor: 1000, ...body })
    },
    skus: async (query: string): Promise<string[] | string> => {
      const page = await call('GET', `${PRODUCTS}?${query}`)
      return page.items?.map(({ sku }: { sku: string }) => sku) ?? page.code
    }
  }
}
const faults = (answer: Answer) =>
  (answer.errors ?? []).map(({ field, code }: Answer) => `${field} ${code}`)

t.test('a product holds what its fields take, and says what they do not', async t => {
  const { define, make, call } = await shop()
  t.match(await define({ key: 'origin', type: 'text', labels: { en: 'Country of origin' } }), {
    key: 'origin',
    required: false,
    position: 0,
    active: true,
    version: 1
  })
  t.match(await define({ key: 'weight', type: 'decimal' }), { position: 1 }, 'behind the others')
  await define({ key: 'care', type: 'choices', choices: ['wash', 'iron', 'dry'] })
  const made = await make({
    custom: { origin: '  Peru ', weight: '012.50', care: ['dry', 'wash'] }
  })
  t.strictSame(made.custom, { origin: 'Peru', weight: '12.5', care: ['wash', 'dry'] })
  t.strictSame((await call('GET', `${PRODUCTS}/${made.id}`)).custom, made.custom)
  t.strictSame((await call('GET', PRODUCTS)).items[0].custom, made.custom)
  const wrong = await make({
    custom: { origin: 7, weight: 'heavy', care: ['boil'], colour: 'red', constructor: 'x' }
  })
  t.equal(wrong.code, 'custom-fields.values-invalid')
  t.strictSame(faults(wrong), [
    '/custom/origin type',
    '/custom/weight type',
    '/custom/care not-a-choice',
    '/custom/colour unknown',
    '/custom/constructor unknown'
  ])
  const changed = await call(
    'PATCH',
    `${PRODUCTS}/${made.id}`,
    { custom: { weight: null, origin: 'Chile' } },
    at(1)
  )
  t.match(changed, { version: 2, custom: { origin: 'Chile', care: ['wash', 'dry'] } })
  t.notHas(changed.custom, { weight: '12.5' })
  const again = { custom: { origin: 'Chile' } }
  t.match(
    await call('PATCH', `${PRODUCTS}/${made.id}`, again, at(2)),
    { version: 2 },
    'nothing new'
  )
  t.match(await call('PATCH', `${PRODUCTS}/${made.id}`, { custom: { origin: 'Peru' } }, at(1)), {
    code: 'stoa.stale-version'
  })
})

t.test('that a field was defined or changed is announced', async t => {
  const { us, define, call } = await shop()
  const field = await define({ key: 'origin', type: 'text' })
  const changed = await call(
    'PATCH',
    `${FIELDS}/${field['id']}`,
    { labels: { en: 'Origin' } },
    at(1)
  )
  t.equal(changed['version'], 2)
  const heard = await asAdmin<{ name: string }>(
    stoa,
    "SELECT name FROM outbox WHERE tenant_id = $1 AND name LIKE 'custom-fields.%' ORDER BY id",
    [us.tenantId]
  )
  t.strictSame(
    heard.map(({ name }) => name),
    ['custom-fields.field-created', 'custom-fields.field-changed']
  )
})

t.test('of two who write fields at one version one is refused', async t => {
  const { define, make, call } = await shop()
  await define({ key: 'origin', type: 'text' })
  const { id } = await make()
  const write = (origin: string) =>
    call('PATCH', `${PRODUCTS}/${id}`, { custom: { origin } }, at(1))
  const answers = await Promise.all([write('Peru'), write('Chile')])
  t.strictSame(answers.map(({ code = 'written' }) => code).sort(), [
    'stoa.stale-version',
    'written'
  ])
  const [written] = answers.filter(({ code }) => code === undefined)
  t.strictSame((await call('GET', `${PRODUCTS}/${id}`)).custom, written?.custom)
})

t.test('what is required must be there, and what has a default is', async t => {
  const { define, make, call } = await shop()
  const old = await make()
  await define({ key: 'origin', type: 'text', required: true })
  await define({ key: 'fragile', type: 'yes-no', defaultValue: false })
  t.strictSame(faults(await make()), ['/custom/origin required'])
  t.strictSame(faults(await make({ custom: { origin: ' ' } })), ['/custom/origin required'])
  const made = await make({ custom: { origin: 'Peru' } })
  t.strictSame(made.custom, { origin: 'Peru', fragile: false })
  t.strictSame((await make({ custom: { origin: 'Peru', fragile: null } })).custom, {
    origin: 'Peru'
  })
  const change = (body: object) => call('PATCH', `${PRODUCTS}/${old.id}`, body, at(1))
  t.strictSame(faults(await change({ custom: { fragile: true } })), ['/custom/origin required'])
  t.match(await change({ name: 'Other' }), { version: 2, custom: {} }, 'else it stays as it is')
  t.strictSame(
    faults(await call('PATCH', `${PRODUCTS}/${made.id}`, { custom: { origin: null } }, at(1))),
    ['/custom/origin required']
  )
})

t.test('an archived field is out of sight, and what it held comes back', async t => {
  const { define, make, call, skus } = await shop()
  const field = await define({ key: 'origin', type: 'text', filterable: true })
  await define({ key: 'colour', type: 'text' })
  const made = await make({ custom: { origin: 'Peru', colour: 'red' } })
  const path = `${FIELDS}/${field.id}`
  t.match(await call('PATCH', path, { active: false }, at(1)), { active: false, version: 2 })
  t.strictSame((await call('GET', `${PRODUCTS}/${made.id}`)).custom, { colour: 'red' })
  t.strictSame((await call('GET', PRODUCTS)).items[0].custom, { colour: 'red' })
  t.equal(await skus('custom.origin=Peru'), 'custom-fields.not-filterable')
  const write = (custom: object, version: number) =>
    call('PATCH', `${PRODUCTS}/${made.id}`, { custom }, at(version))
  t.strictSame(faults(await write({ origin: 'Chile' }, 1)), ['/custom/origin archived'])
  t.strictSame((await write({ colour: 'blue' }, 1)).custom, { colour: 'blue' })
  t.match(await define({ key: 'origin', type: 'date' }), { code: 'custom-fields.key-taken' })
  await call('PATCH', path, { active: true }, at(2))
  t.strictSame((await call('GET', `${PRODUCTS}/${made.id}`)).custom, {
    origin: 'Peru',
    colour: 'blue'
  })
})

t.test('a choice that is taken away stays where it is, and is set nowhere', async t => {
  const { define, make, call } = await shop()
  const field = await define({ key: 'size', type: 'choice', choices: ['S', 'M'] })
  const { id } = await make({ custom: { size: 'S' } })
  await call('PATCH', `${FIELDS}/${field.id}`, { choices: ['M', 'L'] }, at(1))
  const write = (custom: object) => call('PATCH', `${PRODUCTS}/${id}`, { custom, name: 'T' }, at(1))
  t.match(await write({ size: 'S' }), { custom: { size: 'S' }, version: 2 })
  t.strictSame(faults(await make({ custom: { size: 'S' } })), ['/custom/size not-a-choice'])
})

t.test('products are filtered and found by what they hold', async t => {
  const { define, make, skus } = await shop()
  const flags = { filterable: true }
  await define({ key: 'origin', type: 'text', ...flags })
  await define({ key: 'weight', type: 'decimal', ...flags })
  await define({ key: 'since', type: 'date', ...flags })
  await define({ key: 'care', type: 'choices', choices: ['wash', 'iron'], ...flags })
  await define({ key: 'fragile', type: 'yes-no', ...flags })
  await define({ key: 'note', type: 'long-text' })
  await make({ custom: { origin: 'Peru', weight: '9', since: '2026-01-01', care: ['iron'] } })
  await make({ custom: { origin: 'Peru', weight: '10', fragile: true, note: 'Handwoven alpaca' } })
  await make({ custom: { origin: 'Chile', weight: '-1.5', since: '2026-02-01', fragile: false } })
  await make()
  for (const [query, found] of [
    ['custom.origin=Peru', ['P1', 'P2']],
    ['custom.origin=Per', []],
    ['custom.origin=Peru&custom.fragile=true', ['P2']],
    ['custom.weight=10', ['P2']],
    ['custom.weight=9..10', ['P1', 'P2']],
    ['custom.weight=9.5..', ['P2']],
    ['custom.weight=..9', ['P1', 'P3']],
    ['custom.since=2026-01-02..2026-02-01', ['P3']],
    ['custom.care=iron', ['P1']],
    ['custom.fragile=false', ['P3']],
    ['custom.origin=Peru&search=thing&sort=sku', ['P1', 'P2']],
    ['search=alpaca', ['P2']],
    ['search=chile', ['P3']],
    ['custom.note=Handwoven', 'custom-fields.not-filterable'],
    ['custom.unknown=1', 'custom-fields.not-filterable'],
    ['custom.weight=heavy', 'custom-fields.filter-invalid'],
    ['custom.weight=..', 'custom-fields.filter-invalid'],
    ['customs=1', 'stoa.invalid-input']
  ] as const) {
    t.strictSame(await skus(query), found, query)
  }
  t.equal(
    await skus([1, 2, 3, 4, 5, 6].map(n => `custom.k${n}=1`).join('&')),
    'custom-fields.filter-invalid'
  )
})

t.test('a page of filtered products goes on where it ended', async t => {
  const { define, make, call } = await shop()
  await define({ key: 'origin', type: 'text', filterable: true })
  for (let i = 0; i < 5; i++) await make({ custom: { origin: i % 2 === 0 ? 'Peru' : 'Chile' } })
  const query = `${PRODUCTS}?custom.origin=Peru&sort=sku&limit=2`
  const first = await call('GET', query)
  const second = await call('GET', `${query}&after=${first.next}`)
  t.strictSame(
    [...first.items, ...second.items].map(({ sku }: Answer) => sku),
    ['P1', 'P3', 'P5']
  )
  t.equal(second.next, null)
})

t.test('definitions make sense, and there are fifty of a kind at most', async t => {
  const { define, call } = await shop()
  const bad = async (body: object) => {
    const answer = await define({ key: 'k', type: 'text', ...body })
    return answer.code === 'custom-fields.definition-invalid' ? faults(answer) : answer.code
  }
  t.strictSame(await bad({ type: 'choice' }), ['/choices required'])
  t.strictSame(await bad({ choices: ['a'] }), ['/choices no-choices'])
  t.strictSame(await bad({ personal: true }), ['/personal of-no-person'])
  t.strictSame(await bad({ type: 'long-text', filterable: true }), ['/filterable too-long'])
  t.strictSame(await bad({ type: 'whole-number', defaultValue: 'x' }), ['/defaultValue type'])
  t.equal(await bad({ record: 'catalog.nothing' }), 'custom-fields.unknown-record')
  t.equal(await bad({ key: 'Origin' }), 'stoa.invalid-input')
  t.equal(await bad({ labels: {} }), 'stoa.invalid-input')
  t.equal(await bad({ type: 'choice', choices: ['a', 'a'] }), 'stoa.invalid-input')
  const of = (record: string, flags: object) => bad({ record, ...flags })
  t.strictSame(await of('customers.customer', { onReceipt: true }), ['/onReceipt on-no-receipt'])
  t.strictSame(await of('pos.sale', { required: true }), ['/required never-asked'])
  for (let i = 0; i < 49; i++) await define({ key: `f${i}`, type: 'text' })
  const last = await Promise.all([
    define({ key: 'a', type: 'text' }),
    define({ key: 'b', type: 'text' })
  ])
  t.strictSame(
    last.map(({ code = 'made' }) => code).sort(),
    ['custom-fields.too-many-fields', 'made'],
    'two at once do not get past it'
  )
  t.match(await define({ record: 'customers.customer', key: 'a', type: 'text' }), { version: 1 })
  const [archived, other] = (await call('GET', `${FIELDS}?record=catalog.product&limit=2`)).items
  const put = (id: string, version: number, active: boolean) =>
    call('PATCH', `${FIELDS}/${id}`, { active }, at(version))
  t.match(await put(archived.id, 1, true), { active: true }, 'what is in use takes no more room')
  await put(archived.id, 1, false)
  await put(other.id, 1, false)
  t.match(await define({ key: 'c', type: 'text' }), { version: 1 })
  t.match(await put(archived.id, 2, true), { active: true })
  t.match(await put(other.id, 2, true), { code: 'custom-fields.too-many-fields' })
})

t.test('fields are defined by who may, and are their company’s alone', async t => {
  const { us, define, make, call, skus } = await shop()
  const other = await shop()
  const mine = await define({ key: 'origin', type: 'text', filterable: true })
  t.strictSame((await other.call('GET', FIELDS)).items, [])
  t.match(await other.call('GET', `${FIELDS}/${mine.id}`), { code: 'stoa.not-found' })
  t.match(await other.call('PATCH', `${FIELDS}/${mine.id}`, { active: false }, at(1)), {
    code: 'stoa.not-found'
  })
  t.strictSame(faults(await other.make({ custom: { origin: 'Peru' } })), ['/custom/origin unknown'])
  t.equal(await other.skus('custom.origin=Peru'), 'custom-fields.not-filterable')
  await make({ custom: { origin: 'Peru' } })
  t.strictSame(await skus('custom.origin=Peru'), ['P1'])
  const { companyId: second } = await secondCompany(stoa, us)
  const there = { 'x-company-id': second }
  t.strictSame((await call('GET', FIELDS, undefined, there)).items, [])
  t.match(await call('PATCH', `${FIELDS}/${mine.id}`, { active: false }, { ...there, ...at(1) }), {
    code: 'stoa.not-found'
  })
  const cashier = await hire(stoa, us, [{ role: 'cashier', companyId: us.companyId }])
  t.equal((await stoa.ok('GET', FIELDS, { token: cashier.token })).items.length, 1)
  const body = { record: 'catalog.product', key: 'x', type: 'text', labels: { en: 'X' } }
  const refused = await stoa.call('POST', FIELDS, { token: cashier.token, body })
  t.equal(refused.json().code, 'access.forbidden')
  const reader = await memberOf(stoa, us, { permissions: ['product.read'] })
  t.equal((await stoa.call('GET', FIELDS, { token: reader.token })).statusCode, 403)
})

t.test('a field on a receipt is that of the day of the sale', async t => {
  const { us, define, make, call, token } = await shop()
  const field = await define({
    key: 'origin',
    type: 'text',
    labels: { en: 'Country of origin', es: 'País de origen' },
    onReceipt: true
  })
  await define({ key: 'secret', type: 'text' })
  const product = await make({ kind: 'service', custom: { origin: 'Peru', secret: 'hidden' } })
  const variantId = product.variants[0].id as string
  const sell = (): Promise<Answer> => sellOne(stoa, us, { lines: [{ variantId, quantity: '1' }] })
  const sale = await sell()
  t.match(sale.lines[0].fields, [
    { key: 'origin', labels: { en: 'Country of origin' }, type: 'text', value: 'Peru' }
  ])
  t.equal(sale.lines[0].fields.length, 1)
  await call('PATCH', `${PRODUCTS}/${product.id}`, { custom: { origin: 'Chile' } }, at(1))
  await call('PATCH', `${FIELDS}/${field.id}`, { labels: { en: 'Made in' } }, at(1))
  const receipt = await call('GET', `/api/v1/pos/sales/${sale.id}/receipt`)
  t.strictSame(receipt.printed.lines[0].fields, ['Country of origin: Peru'])
  const page = await stoa.call('GET', `/api/v1/pos/sales/${sale.id}/receipt.html`, { token })
  t.match(page.body, '<small dir="auto">Country of origin: Peru</small>')
  t.notMatch(page.body, 'hidden')
  const gift = await call('GET', `/api/v1/pos/sales/${sale.id}/receipt?form=gift`)
  t.strictSame(gift.printed.lines[0].fields, ['Country of origin: Peru'])
  const next = await sell()
  t.match(next.lines[0].fields, [{ labels: { en: 'Made in' }, value: 'Chile' }])
  await call('PATCH', `${FIELDS}/${field.id}`, { onReceipt: false }, at(2))
  const last = await sell()
  t.strictSame(last.lines[0].fields, [])
})
