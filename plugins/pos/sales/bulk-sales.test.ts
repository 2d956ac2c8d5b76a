import t from 'tap'
import { cashSale, ownInstance, spentBy, stockedShop } from 'stoa/testing'

const stoa = await ownInstance()
const bulk = '/api/v1/pos/sales/bulk'

t.test(
  'a partner’s till sends what it has rung up: each sale stands or is refused by itself',
  async t => {
    const shop = await stockedShop(stoa, '10')
    const { token } = shop
    const records = [
      { ...cashSale(shop, [[0, '1']], 500), reference: 'R-1' },
      { ...cashSale(shop, [[0, '1']], 400), reference: 'R-2' },
      { ...cashSale(shop, [[1, '100']], 75_000), reference: 'R-3' },
      { ...cashSale(shop, [[1, '2']], 1500), reference: 'R-4' },
      { ...cashSale(shop, [[2, '1']], 99), reference: 'R-1' }
    ]
    const send = () =>
      stoa.ok('POST', bulk, {
        token,
        headers: { 'idempotency-key': 'the-till-of-a-partner' },
        body: { records }
      })
    const units = await spentBy(stoa, 'pos.post-sales', async () => {
      const answer = await send()
      t.strictSame(
        answer.items.map(({ status }: { status: number }) => status < 300),
        [true, false, false, true, false]
      )
      t.match(answer.items[2].problem, { code: 'inventory.stock-short' })
      t.match(answer.items[4].problem, { code: 'pos.reference-taken' })
      t.match(answer, { kept: 2, refused: 3 })
    })
    t.equal(
      units.units,
      5,
      'each in a unit of work of its own: no number is held while others are worked on'
    )
    const again = await send()
    t.equal(again.kept, 2)
    const { items } = await stoa.ok('GET', '/api/v1/pos/sales', { token })
    t.strictSame(
      items.map(({ totalMinor }: { totalMinor: number }) => totalMinor).sort(),
      [1500, 500],
      'none twice'
    )
    const numbers = items
      .map(({ number }: { number: string }) => Number(/(\d+)$/.exec(number)?.[1]))
      .sort()
    t.equal(numbers[1] - numbers[0], 1, 'the numbers have no gap')
    const level = await stoa.ok('GET', `/api/v1/inventory/levels?variantId=${shop.variants[1]}`, {
      token
    })
    t.equal(Number(level.items[0].quantity), 8)
  }
)
