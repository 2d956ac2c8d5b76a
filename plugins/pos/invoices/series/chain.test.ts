import t from 'tap'
import { asAdmin, cashSale, hire, set, stockedShop, testInstance } from 'stoa/testing'
import type { StockedShop } from 'stoa/testing'
import { hashOf, type Chained } from './chain.ts'

const stoa = await testInstance()
const API = '/api/v1/pos'

const chain = (shop: StockedShop, on: boolean) =>
  set(stoa, 'pos/invoiceChain', 'company', on, { token: shop.token })
async function issue(shop: StockedShop): Promise<{
  id: string
  seriesId: string
  number: string
  hash: string | null
  previousHash: string | null
}> {
  const { token } = shop
  const { id } = await stoa.ok('POST', `${API}/sales`, {
    token,
    body: cashSale(shop, [[0, '1']], 500)
  })
  return stoa.ok('POST', `${API}/sales/${id}/invoice`, {
    token,
    body: { buyer: { name: 'Buyer Ltd', taxId: 'GB 1' } }
  })
}
const verify = (shop: StockedShop, seriesId: string, query = '') =>
  stoa.ok('GET', `${API}/invoice-series/${seriesId}/chain?${query}`, { token: shop.token })

/** A shop with so many chained invoices. */
async function chained(count: number) {
  const shop = await stockedShop(stoa, '100')
  await chain(shop, true)
  const invoices = []
  for (let i = 0; i < count; i++) invoices.push(await issue(shop))
  const seriesId = invoices[0]?.seriesId ?? ''
  return { shop, invoices, seriesId }
}

t.test('each holds the hash of the one before, and the chain goes on', async t => {
  const shop = await stockedShop(stoa, '100')
  const old = await issue(shop)
  t.strictSame([old.hash, old.previousHash], [null, null])
  await chain(shop, true)
  const [first, second] = [await issue(shop), await issue(shop)]
  await chain(shop, false)
  const third = await issue(shop)
  t.match(first.hash, /^[0-9a-f]{64}$/)
  t.equal(first.previousHash, null)
  t.equal(second.previousHash, first.hash)
  t.equal(third.previousHash, second.hash, 'a chain that has begun goes on')
  t.strictSame(await verify(shop, old.seriesId), {
    checked: 4,
    unchained: 1,
    broken: null,
    next: null
  })
})

t.test('issued at once, they are one chain', async t => {
  const { shop, seriesId } = await chained(1)
  await Promise.all(Array.from({ length: 8 }, () => issue(shop)))
  t.match(await verify(shop, seriesId), { checked: 9, broken: null })
})

t.test('it is looked through in parts', async t => {
  const { shop, seriesId } = await chained(5)
  t.match(await verify(shop, seriesId, 'limit=2'), { checked: 2, broken: null, next: 2 })
  t.match(await verify(shop, seriesId, 'limit=2&after=2'), { checked: 2, broken: null, next: 4 })
  t.match(await verify(shop, seriesId, 'limit=2&after=4'), { checked: 1, broken: null, next: null })
  t.match(await verify(shop, seriesId, 'after=9'), { checked: 0, broken: null, next: null })
})

// As whoever owns the tables could: the serving role may not.
const TAMPERINGS: Array<[what: string, text: string, fault: string]> = [
  ['an amount', 'UPDATE pos_invoice SET total_minor = 1, net_minor = 1, tax_minor = 0', 'changed'],
  [
    'the buyer',
    `UPDATE pos_invoice SET content = jsonb_set(content, '{buyer,name}', '"Other"')`,
    'changed'
  ],
  ['the day', "UPDATE pos_invoice SET issued_on = '2020-01-01'", 'changed'],
  ['who issued it', 'UPDATE pos_invoice SET user_id = gen_random_uuid()', 'changed'],
  ['its tax number', "UPDATE pos_invoice SET buyer_tax_key = 'X'", 'changed'],
  ['that it is gone', 'DELETE FROM pos_invoice', 'missing']
]
for (const [what, text, fault] of TAMPERINGS) {
  t.test(`${what} is found`, async t => {
    const { shop, invoices, seriesId } = await chained(4)
    const { id, number } = invoices[2] as { id: string; number: string }
    await asAdmin(stoa, `${text} WHERE tenant_id = $1 AND id = $2`, [shop.tenantId, id])
    t.match(await verify(shop, seriesId), {
      checked: 3,
      broken: { position: 3, number: fault === 'missing' ? null : number, fault },
      next: null
    })
    t.match(await verify(shop, seriesId, 'after=1&limit=1'), { broken: null })
  })
}

t.test(
  'one that was made to fit anew is found by the next, and the last by its series',
  async t => {
    const { shop, invoices, seriesId } = await chained(3)
    const [, second, third] = invoices
    const put = (id: string | undefined, hash: string | null) =>
      asAdmin(
        stoa,
        'UPDATE pos_invoice SET hash = $3, previous_hash = CASE WHEN $3::text IS NULL THEN NULL ELSE previous_hash END WHERE tenant_id = $1 AND id = $2',
        [shop.tenantId, id, hash]
      )
    await put(third?.id, null)
    t.match(await verify(shop, seriesId), { broken: { position: 3, fault: 'changed' } })
    await put(second?.id, null)
    t.match(await verify(shop, seriesId), { broken: { position: 2, fault: 'changed' } })
    const fresh = await chained(2)
    await asAdmin(
      stoa,
      "UPDATE pos_invoice_series SET last_hash = repeat('0', 64) WHERE tenant_id = $1 AND id = $2",
      [fresh.shop.tenantId, fresh.seriesId]
    )
    t.match(await verify(fresh.shop, fresh.seriesId), {
      broken: { position: 2, fault: 'unlinked' }
    })
  }
)

t.test('one that was changed together with its hash is found by the one after it', async t => {
  const { shop, invoices, seriesId } = await chained(3)
  const at = [shop.tenantId, invoices[1]?.id]
  const [row] = await asAdmin<Chained>(
    stoa,
    'SELECT * FROM pos_invoice WHERE tenant_id = $1 AND id = $2',
    at
  )
  t.equal(hashOf(row as Chained), invoices[1]?.hash, 'a hash is made of what is stored')
  const changed = { ...(row as Chained), customer_id: shop.userId }
  await asAdmin(
    stoa,
    'UPDATE pos_invoice SET customer_id = $3, hash = $4 WHERE tenant_id = $1 AND id = $2',
    [...at, changed.customer_id, hashOf(changed)]
  )
  t.match(await verify(shop, seriesId), { broken: { position: 3, fault: 'unlinked' } })
})

t.test('of a whole company it is verified by who sees the whole company', async t => {
  const { shop, seriesId } = await chained(1)
  const manager = await hire(stoa, shop, [{ role: 'manager', shopId: shop.shopId }])
  const answer = await stoa.call('GET', `${API}/invoice-series/${seriesId}/chain`, {
    token: manager.token
  })
  t.match(answer.json(), { status: 409, code: 'pos.invoice-chain-elsewhere' })
})
