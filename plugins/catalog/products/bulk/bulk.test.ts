import t from 'tap'
import { hire, ownInstance, spentBy } from 'stoa/testing'

const stoa = await ownInstance()
const create = '/api/v1/catalog/products/bulk/create'
const change = '/api/v1/catalog/products/bulk/change'

interface Item {
  index: number
  status: number
  id: string | null
  problem: { code: string; status: number; errors: Array<{ field: string }> } | null
}
interface Answer {
  kept: number
  refused: number
  items: Item[]
}

const send = async (
  token: string,
  url: string,
  records: unknown[],
  key = `bulk-${Math.random()}`
) => stoa.call('POST', url, { token, headers: { 'idempotency-key': key }, body: { records } })
const sent = async (...request: Parameters<typeof send>): Promise<Answer> => {
  const answer = await send(...request)
  t.equal(answer.statusCode, 200, answer.body.slice(0, 300))
  return answer.json() as Answer
}
const codes = ({ items }: Answer): Array<string | null> =>
  items.map(({ problem }) => problem?.code ?? null)
const skus = async (token: string): Promise<string[]> => {
  const { items } = await stoa.ok('GET', '/api/v1/catalog/products?sort=sku&limit=100', { token })
  return items.map(({ sku }: { sku: string }) => sku)
}
const good = (sku: string, more: object = {}) => ({
  sku,
  name: `Thing ${sku}`,
  priceMinor: 100,
  ...more
})

t.test('good records are kept, bad ones are refused, each by itself', async t => {
  const { token } = await stoa.signUp()
  const answer = await sent(token, create, [
    good('A', { barcodes: ['4006381333931'] }),
    { sku: 'B' },
    good('a'),
    good('C', { taxClass: 'none' }),
    good('D', { barcodes: ['4006381333931'] }),
    good('E', { nonsense: 1 }),
    'no record',
    good('F', { name: 'half \uD800' }),
    good('G', { categoryId: '0198c2a0-0000-7000-8000-000000000000' }),
    good('H', { variants: [{ sku: 'H-1' }, { sku: 'H-2', priceMinor: 5 }] })
  ])
  t.strictSame(codes(answer), [
    null,
    'stoa.invalid-input',
    'catalog.sku-taken',
    'catalog.tax-class-unknown',
    'catalog.barcode-taken',
    'stoa.invalid-input',
    'stoa.invalid-input',
    'stoa.invalid-input',
    'stoa.not-found',
    null
  ])
  t.match(answer, { kept: 2, refused: 8 })
  t.strictSame(
    answer.items.map(({ index }) => index),
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
  )
  t.strictSame(
    answer.items.map(({ status }) => status),
    [201, 400, 409, 422, 409, 400, 400, 400, 404, 201]
  )
  t.match(
    answer.items[1]?.problem?.errors,
    [{ field: '/name' }],
    'as the product by itself is refused'
  )
  t.strictSame(await skus(token), ['A', 'H'])
  const kept = await stoa.ok('GET', `/api/v1/catalog/products/${answer.items[9]?.id}`, { token })
  t.match(kept, {
    sku: 'H',
    version: 1,
    taxClass: 'standard',
    variants: [
      { sku: 'H-1', priceMinor: 100 },
      { sku: 'H-2', priceMinor: 5 }
    ]
  })
  const { items } = await stoa.ok('GET', '/api/v1/catalog/products?search=thing', { token })
  t.equal(items.length, 2, 'both are found by their words')
})

t.test('each record that is kept has an entry in the trail and an event', async t => {
  const { token } = await stoa.signUp()
  const { items } = await sent(token, create, [good('A'), { sku: 'B' }, good('C')])
  const ids = items.flatMap(({ id }) => id ?? []).sort()
  const trail = await stoa.ok('GET', '/api/v1/audit/entries?limit=20', { token })
  const created = trail.items.filter(
    ({ action }: { action: string }) => action === 'catalog.create-product'
  )
  t.strictSame(created.map(({ subjectId }: { subjectId: string }) => subjectId).sort(), ids)
  t.match(created, [{ facts: { name: /Thing/ } }, { facts: { name: /Thing/ } }])
  const events = await stoa.events(token, ['catalog.product-created'])
  t.strictSame(events.map(({ data }) => data.productId).sort(), ids)
})

t.test(
  'the same request again is answered the same and does nothing; what was refused is tried again',
  async t => {
    const { token } = await stoa.signUp()
    const records = [good('A'), good('B', { taxClass: 'late' }), good('C')]
    const first = await sent(token, create, records, 'the-same-key')
    t.strictSame(codes(first), [null, 'catalog.tax-class-unknown', null])
    const again = await sent(token, create, records, 'the-same-key')
    t.strictSame(
      again.items.map(({ id }) => id),
      first.items.map(({ id }) => id)
    )
    t.strictSame(await skus(token), ['A', 'C'])
    await stoa.ok('PUT', '/api/v1/catalog/tax-classes/late', {
      token,
      body: { name: 'Late', rates: [] }
    })
    const third = await sent(token, create, records, 'the-same-key')
    t.strictSame(codes(third), [null, null, null], 'what was in its way is gone')
    t.equal(third.items[0]?.id, first.items[0]?.id)
    t.strictSame(await skus(token), ['A', 'B', 'C'])
    const other = await send(token, create, [good('D'), good('E'), good('F')], 'the-same-key')
    t.equal(other.statusCode, 422)
    t.equal(other.json().code, 'stoa.idempotency-key-reused')
    t.strictSame(await skus(token), ['A', 'B', 'C'])
  }
)

t.test('the same request several times at once acts once', async t => {
  const { token } = await stoa.signUp()
  const records = Array.from({ length: 120 }, (_, i) => good(`P${i}`))
  const answers = await Promise.all(
    [1, 2, 3].map(() => send(token, create, records, 'at-once-key'))
  )
  for (const answer of answers) {
    t.ok([200, 409].includes(answer.statusCode), answer.body.slice(0, 200))
  }
  const done = answers.filter(({ statusCode }) => statusCode === 200)
  t.ok(done.length > 0)
  for (const answer of done) t.match(answer.json(), { kept: 120, refused: 0 })
  const whole = await sent(token, create, records, 'at-once-key')
  t.equal(whole.kept, 120)
  t.equal(new Set(whole.items.map(({ id }) => id)).size, 120)
})

t.test('fifty products take as few statements as one, and a bad one costs little', async t => {
  const { token } = await stoa.signUp()
  const spent = (records: unknown[]) =>
    spentBy(stoa, 'catalog.create-products', () => sent(token, create, records))
  const many = (from: number, count: number) =>
    Array.from({ length: count }, (_, i) => good(`M${from + i}`, { barcodes: [`X${from + i}`] }))
  await spent(many(0, 1)) // what is asked once a process is known then
  const one = await spent(many(1, 1))
  const fifty = await spent(many(100, 50))
  t.strictSame(fifty, one, 'whatever their number')
  t.equal(one.units, 1)
  t.ok(one.statements <= 15, `${one.statements} statements`)
  const spoilt = await spent([...many(200, 31), good('M1')])
  t.ok(spoilt.units <= 11, `${spoilt.units} units of work for one bad record among 32`)
})

t.test('products are changed, each at the version it was read at', async t => {
  const { token } = await stoa.signUp()
  const { items } = await sent(token, create, [good('A'), good('B'), good('C')])
  const [a, b, c] = items.map(({ id }) => id as string)
  const answer = await sent(token, change, [
    { productId: a, version: 1, priceMinor: 250 },
    { productId: b, version: 7, priceMinor: 250 },
    { productId: c, version: 1, sku: 'A' },
    { productId: a, version: 1, priceMinor: 300 },
    { productId: '0198c2a0-0000-7000-8000-000000000000', version: 1, name: 'None' }
  ])
  t.strictSame(
    answer.items.map(({ status }) => status),
    [200, 412, 409, 412, 404]
  )
  t.strictSame(codes(answer), [
    null,
    'stoa.stale-version',
    'catalog.sku-taken',
    'stoa.stale-version',
    'stoa.not-found'
  ])
  const read = await stoa.ok('GET', `/api/v1/catalog/products/${a}`, { token })
  t.match(read, { version: 2, variants: [{ priceMinor: 250 }] })
})

t.test('whoever may not is refused, in the record where it is one of them', async t => {
  const us = await stoa.signUp()
  const cashier = await hire(stoa, us, [{ role: 'cashier' }])
  t.equal((await send(cashier.token, create, [good('A')])).statusCode, 403)
  const keeper = await hire(stoa, us, [{ role: 'stock-keeper' }])
  const answer = await sent(keeper.token, create, [good('A'), good('B', { costMinor: 5 })])
  t.strictSame(codes(answer), [null, 'access.forbidden'])
  t.strictSame(await skus(us.token), ['A'])
  const most = Array.from({ length: 501 }, (_, i) => good(`S${i}`))
  t.equal((await send(us.token, create, most)).statusCode, 400)
  t.equal((await send(us.token, create, [])).statusCode, 400)
  const other = await stoa.signUp()
  const foreign = await sent(other.token, change, [
    { productId: answer.items[0]?.id, version: 1, name: 'Ours' }
  ])
  t.strictSame(codes(foreign), ['stoa.not-found'])
})
