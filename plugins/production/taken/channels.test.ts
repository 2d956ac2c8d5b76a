import t from 'tap'
import { asAdmin } from 'stoa/testing'
import { freeze, lineOf, sendFrozen } from 'stoa/testing/off-line-till'
import { wrongBooks } from 'stoa/testing/stock'
import { checkOut, fill, instanceWithGateway, market, reportPayment } from 'stoa/testing/web-shop'

// Bundles sold elsewhere than at a till with a network: by a web order, and off line.

const stoa = await instanceWithGateway()
const AT = '/api/v1/production/boms'

const withSet = async () => {
  const shop = await market(stoa)
  const { token } = shop.owner
  const product = await stoa.ok('POST', '/api/v1/catalog/products', {
    token,
    body: { sku: 'SET', name: 'Tea set', priceMinor: 3_000, taxClass: 'seven', weightGrams: 500 }
  })
  const teaSet: string = product.variants[0].id
  await stoa.ok('POST', AT, {
    token,
    body: { variantId: teaSet, kind: 'bundle', lines: [{ variantId: shop.tea, quantity: '2' }] }
  })
  const teaLeft = async () => {
    const { items } = await stoa.ok('GET', `/api/v1/inventory/levels?variantId=${shop.tea}`, {
      token
    })
    return [Number(items[0].quantity), Number(items[0].reserved)] as const
  }
  return { ...shop, teaSet, teaLeft, token }
}

t.test('a web order holds the parts back and takes them when it is paid', async t => {
  const shop = await withSet()
  const [had] = await shop.teaLeft()
  const page = await shop.ok('GET', '/products?search=Tea%20set', {})
  t.equal(page.items.length, 1, 'it is on sale')
  const placed = (await checkOut(shop, await fill(shop, { [shop.teaSet]: '2' }))).json()
  t.match(placed, { state: 'placed' })
  t.strictSame(await shop.teaLeft(), [had, 4])
  await stoa.ok('PUT', `${AT}/${shop.teaSet}`, {
    token: shop.token,
    headers: { 'if-match': '"1"' },
    body: { kind: 'bundle', lines: [{ variantId: shop.coffee, quantity: '1' }] }
  })
  await stoa.settled()
  await reportPayment(stoa, shop, placed.payment.paymentId, 'captured')
  await stoa.settled()
  t.strictSame(await shop.teaLeft(), [had - 4, 0], 'as it was held back')
  t.strictSame(await wrongBooks(stoa, shop.owner.tenantId), [])
})

t.test('more than the parts make is refused by the name of what was asked for', async t => {
  const shop = await withSet()
  const [had] = await shop.teaLeft()
  const filled = await fill(shop, { [shop.teaSet]: String(Math.floor(had / 2) + 1) })
  const refused = await checkOut(shop, filled)
  t.match([refused.statusCode, refused.json().code], [409, 'storefront.stock-short'])
  t.match(refused.json().detail, shop.teaSet)
})

t.test('what was rung up off line takes the parts of its moment, even below zero', async t => {
  const shop = await withSet()
  const [had] = await shop.teaLeft()
  const { items } = await stoa.ok('GET', '/api/v1/pos/registers', { token: shop.token })
  await stoa.ok('PUT', `${AT}/${shop.teaSet}`, {
    token: shop.token,
    headers: { 'if-match': '"1"' },
    body: { kind: 'bundle', lines: [{ variantId: shop.tea, quantity: '7' }] }
  })
  await asAdmin(
    stoa,
    `UPDATE production_bom SET valid_from = now() - interval '1 hour' WHERE tenant_id = $1 AND version = 1 RETURNING id`,
    [shop.owner.tenantId]
  )
  const till = { ...shop.owner, registerId: items[0].id, variants: [shop.teaSet] }
  const quantity = String(had)
  const sale = freeze(till as Parameters<typeof freeze>[0], {
    lines: [
      lineOf(till as Parameters<typeof lineOf>[0], {
        sku: 'SET',
        name: 'Tea set',
        quantity,
        unitPriceMinor: 3_000
      })
    ],
    tenders: [{ type: 'cash', amountMinor: 3_000 * had }]
  })
  const sent = await sendFrozen(stoa, shop.token, sale)
  t.ok(sent.statusCode < 300, sent.body)
  t.strictSame(await shop.teaLeft(), [had - 2 * had, 0])
})
