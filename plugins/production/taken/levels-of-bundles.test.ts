import t from 'tap'
import { testInstance } from 'stoa/testing'
import { countedShop } from 'stoa/testing/stock'

// What a shop has of goods that are made of parts is what could be made: on a product's page and in filters.

const stoa = await testInstance()

interface Level {
  sku: string
  shopId: string
  quantity: string
  available: string
  state: string
  inParts: boolean
}

t.test('what was never stocked shows what could be made of its parts, in each shop', async t => {
  const shop = await countedShop(stoa, '0')
  const { token, shopId, variants } = shop
  const [cup = '', tea = '', set = ''] = variants
  const levels = async (query: string): Promise<Level[]> =>
    (await shop.read(`/api/v1/inventory/levels?limit=100&${query}`)).items
  const received = (variantId: string, quantity: string) =>
    shop.done('/api/v1/inventory/adjustments', {
      shopId,
      reason: 'receipt',
      lines: [{ variantId, quantity }]
    })
  t.strictSame(await levels(`variantId=${set}`), [], 'goods with stock of their own show none')
  await shop.done('/api/v1/production/boms', {
    variantId: set,
    kind: 'bundle',
    lines: [
      { variantId: cup, quantity: '2' },
      { variantId: tea, quantity: '1' }
    ]
  })
  await received(cup, '41')
  await received(tea, '30')
  const second = await stoa.ok('POST', '/api/v1/tenants/shops', {
    token,
    body: { name: 'Second', code: 'SECOND' }
  })
  const shown = await levels(`variantId=${set}`)
  t.strictSame(
    shown.map(one => [one.shopId, one.available, one.state, one.inParts]).sort(),
    [
      [shopId, '20', 'enough', true],
      [second.id, '0', 'none', true]
    ].sort()
  )
  const here = await levels(`variantId=${set}&shopId=${shopId}`)
  t.strictSame(
    here.map(one => one.quantity),
    ['20']
  )
  const skus = async (query: string): Promise<string[]> =>
    (await levels(`shopId=${shopId}&${query}`)).filter(one => one.inParts).map(one => one.sku)
  t.strictSame(await skus('state=low'), [], 'twenty that could be made are not low')
  t.strictSame(await skus('state=none'), [])
  t.strictSame(await skus('sort=name'), ['C'])
  t.strictSame(await skus('atMost=10&sort=name'), [])
  t.strictSame(await skus('atMost=20&sort=name'), ['C'])
  await shop.done('/api/v1/inventory/adjustments', {
    shopId,
    reason: 'write-off',
    lines: [{ variantId: cup, quantity: '38' }]
  })
  t.strictSame(await skus('state=low'), ['C'], 'one that could be made is low')
  t.strictSame(await skus('state=none'), [])
  await shop.done('/api/v1/inventory/adjustments', {
    shopId,
    reason: 'write-off',
    lines: [{ variantId: cup, quantity: '2' }]
  })
  t.strictSame(await skus('state=none'), ['C'])
  t.strictSame(await skus('state=negative'), [])
})
