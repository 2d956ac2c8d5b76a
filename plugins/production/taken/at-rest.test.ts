import t from 'tap'
import { ownInstance, stockedShop } from 'stoa/testing'

// While production is switched off nothing that is made of parts is sold as goods with a stock of its own.

const stoa = await ownInstance()

t.test('a bundle is refused while production is off, whatever may go below zero', async t => {
  const shop = await stockedShop(stoa, '10', [500, 750, 99])
  const { token, registerId, shopId } = shop
  const [cup = '', set = ''] = shop.variants
  const call = (method: 'POST' | 'PUT', path: string, body: object) =>
    stoa.call(method, `/api/v1/${path}`, { token, body })
  const sell = (variantId: string, amountMinor: number) =>
    call('POST', 'pos/sales', {
      registerId,
      lines: [{ variantId, quantity: '1' }],
      tenders: [{ type: 'cash', amountMinor }]
    })
  const onHand = async (sku: string): Promise<string> => {
    const { items } = await stoa.ok('GET', `/api/v1/inventory/levels?shopId=${shopId}`, { token })
    return items.find((one: { sku: string }) => one.sku === sku)?.quantity
  }
  const turn = async (enabled: boolean) =>
    t.equal((await call('PUT', 'tenants/plugins/production', { enabled })).statusCode, 200)

  await turn(false)
  t.equal((await sell(set, 750)).statusCode, 201, 'where it was never used it does not matter')
  await turn(true)
  await call('POST', 'inventory/adjustments', {
    reason: 'write-off',
    lines: [{ variantId: set, quantity: '9' }]
  })
  const made = await call('POST', 'production/boms', {
    variantId: set,
    kind: 'bundle',
    lines: [{ variantId: cup, quantity: '2' }]
  })
  t.equal(made.statusCode, 201, made.body)
  const sale = await sell(set, 750)
  t.equal(sale.statusCode, 201, sale.body)
  t.equal(await onHand('A'), '8')

  await turn(false)
  const refused = await sell(set, 750)
  t.match([refused.statusCode, refused.json()], [409, { code: 'inventory.parts-not-kept' }])
  t.match(refused.json().detail, set, 'which it is stands there')
  t.equal((await sell(cup, 500)).statusCode, 201, 'its parts are goods like any')
  t.strictSame(
    [await onHand('A'), await onHand('B')],
    ['7', '3'],
    'and it is as many as could be made'
  )
  const back = () =>
    call('POST', 'pos/refunds', {
      registerId,
      saleId: sale.json().id,
      lines: [{ lineNo: 1, quantity: '1' }],
      tenders: [{ type: 'cash', amountMinor: 750 }]
    })
  t.match((await back()).json(), { code: 'inventory.parts-not-kept' }, 'it comes back as it left')
  const received = await call('POST', 'inventory/adjustments', {
    reason: 'receipt',
    lines: [{ variantId: set, quantity: '1' }]
  })
  t.match(received.json(), { code: 'inventory.no-stock-of-its-own' })

  await turn(true)
  t.equal((await back()).statusCode, 201)
  t.equal((await sell(set, 750)).statusCode, 201)
  t.equal(await onHand('A'), '7')
})
