import t from 'tap'
import { hire, testInstance } from 'stoa/testing'

// What a till keeps to sell by itself: all that is on sale, and what of it was changed.

const stoa = await testInstance()
const owner = await stoa.signUp()
const { token } = owner
const registerId = (await stoa.ok('GET', '/api/v1/pos/registers', { token })).items[0].id

interface Goods {
  variantId: string
  sku: string
  priceMinor: number
  active: boolean
}
const product = (sku: string, priceMinor = 100) =>
  stoa.ok('POST', '/api/v1/catalog/products', {
    token,
    body: { sku, name: `Good ${sku}`, priceMinor }
  })
const goods = async (query = '') => stoa.ok('GET', `/api/v1/pos/till-book/goods${query}`, { token })
const head = () => stoa.ok('GET', `/api/v1/pos/till-book?registerId=${registerId}`, { token })

t.test('the head has another version whenever something in it is different', async t => {
  const before = await head()
  t.match(before, {
    registerId,
    shopId: owner.shopId,
    taxMode: 'inclusive',
    discountLimitPercent: 100
  })
  t.ok(before.taxClasses.length > 0)
  t.equal((await head()).version, before.version, 'the same is the same')
  await stoa.ok('PUT', '/api/v1/catalog/tax-classes/books', {
    token,
    body: { name: 'Books', rates: [{ code: 'VAT', ratePpm: 50_000 }] }
  })
  const after = await head()
  t.not(after.version, before.version)
  t.match(
    after.taxClasses.find(({ code }: { code: string }) => code === 'books'),
    { rates: [{ code: 'VAT', ratePpm: 50_000 }] }
  )
})

t.test('page by page, each once; then only what was changed', async t => {
  const skus = Array.from({ length: 7 }, (_, i) => `G${i}`)
  for (const sku of skus) await product(sku)
  const read: Goods[] = []
  let since = ''
  for (let after = ''; ;) {
    const page = await goods(`?limit=3${after}`)
    since ||= page.since
    read.push(...page.items)
    if (page.next === null) break
    after = `&after=${encodeURIComponent(page.next)}`
  }
  t.strictSame(read.map(({ sku }) => sku).sort(), skus)
  t.ok(Date.parse(since) < Date.now() - 300_000, 'what is not committed yet is read next time')

  const later = encodeURIComponent(new Date().toISOString())
  const added = await product('NEW', 250)
  const [gone] = (await stoa.ok('GET', '/api/v1/catalog/products?sku=G3', { token })).items
  await stoa.ok('PATCH', `/api/v1/catalog/products/${gone.id}`, {
    token,
    headers: { 'if-match': `"${gone.version}"` },
    body: { active: false }
  })
  const changed: Goods[] = []
  for (let after = ''; ;) {
    const page = await goods(`?since=${later}&limit=1${after}`)
    changed.push(...page.items)
    if (page.next === null) break
    after = `&after=${encodeURIComponent(page.next)}`
  }
  t.strictSame(
    changed.map(({ sku, active, priceMinor }) => [sku, active, priceMinor]),
    [
      ['NEW', true, 250],
      ['G3', false, 100]
    ]
  )
  t.equal(changed[0]?.variantId, added.variants[0].id)
})

t.test('who sells reads it, and nobody learns of what goods cost', async t => {
  const cashier = await hire(stoa, owner, [{ role: 'cashier', companyId: owner.companyId }])
  const page = await stoa.ok('GET', '/api/v1/pos/till-book/goods', { token: cashier.token })
  t.ok(page.items.length > 0)
  t.notOk(JSON.stringify(page).includes('cost'))
  const book = await stoa.ok('GET', `/api/v1/pos/till-book?registerId=${registerId}`, {
    token: cashier.token
  })
  t.equal(book.discountLimitPercent, 0, 'who may give no discounts gives none')
})

t.test(
  'a sale that states another total than it comes to is refused, whatever was paid',
  async t => {
    const { variants } = await product('DEAR', 500)
    const post = (totalMinor: number | undefined, amountMinor = 500) =>
      stoa.call('POST', '/api/v1/pos/sales', {
        token,
        body: {
          registerId,
          lines: [{ variantId: variants[0].id, quantity: '1' }],
          tenders: [{ type: 'cash', amountMinor }],
          ...(totalMinor !== undefined && { totalMinor })
        }
      })
    await stoa.ok('POST', '/api/v1/inventory/adjustments', {
      token,
      body: { reason: 'opening', lines: [{ variantId: variants[0].id, quantity: '5' }] }
    })
    const refused = await post(400, 400)
    t.equal(refused.statusCode, 409)
    t.match(refused.json(), {
      code: 'pos.total-differs',
      facts: { shownMinor: 400, totalMinor: 500 }
    })
    t.equal((await stoa.ok('GET', '/api/v1/pos/sales', { token })).items.length, 0)
    t.equal((await post(500)).statusCode, 201)
    t.equal((await post(undefined)).statusCode, 201)
  }
)
