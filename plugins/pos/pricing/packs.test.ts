import t from 'tap'
import { hire, stockedShop, testInstance } from 'stoa/testing'
import { freeze, lineOf, sendFrozen } from 'stoa/testing/off-line-till'
import { mergedLines } from '../tickets/rules/merge.ts'
import { packedLine } from './rules/units/packed-line.ts'

// Sold by the box, counted by the piece: a line in packs, by whichever way it comes.

const stoa = await testInstance({ STOA_ROLE: 'web' })
const shop = await stockedShop(stoa, '1000', [100, 750])
const { token, registerId } = shop
const variantId = shop.variants[0] as string
const packs = '/api/v1/catalog/packs'
const pack = (body: object) => stoa.ok('POST', packs, { token, body: { variantId, ...body } })
const box = await pack({ name: 'box of 24', quantity: '24', priceMinor: 1990 })
const six = await pack({ name: 'six', quantity: '6' })
const cashier = await hire(stoa, shop, [{ role: 'cashier', companyId: shop.companyId }])

const inBoxes = (quantity: string, more: object = {}) => ({
  variantId,
  quantity,
  packId: box.id,
  ...more
})
const sell = async (lines: object[], more: object = {}) =>
  (
    await stoa.call('POST', '/api/v1/pos/sales', {
      token: cashier.token,
      body: { registerId, lines, tenders: [{ type: 'cash', amountMinor: 100_000 }], ...more }
    })
  ).json()
const onHand = async (): Promise<number> =>
  Number(
    (await stoa.ok('GET', `/api/v1/inventory/levels?variantId=${variantId}`, { token })).items[0]
      .quantity
  )

t.test('whole packs come to their own price, and stock goes by the piece', async t => {
  const before = await onHand()
  const lines = [inBoxes('48'), { variantId, quantity: '6', packId: six.id }]
  const quote = await stoa.ok('POST', '/api/v1/pos/quote', {
    token: cashier.token,
    body: { registerId, lines }
  })
  t.equal(quote.totalMinor, 2 * 1990 + 600)
  const sale = await sell(lines, { totalMinor: quote.totalMinor })
  t.match(sale, {
    totalMinor: 4580,
    lines: [
      {
        name: 'Thing A, box of 24',
        quantity: '48',
        packQuantity: '24',
        unitPriceMinor: 83,
        totalMinor: 3980
      },
      { name: 'Thing A, six', quantity: '6', packQuantity: '6', unitPriceMinor: 100 }
    ]
  })
  t.equal(before - (await onHand()), 54)
  t.match(await stoa.ok('GET', `/api/v1/pos/sales/${sale.id}`, { token }), {
    lines: [{ packQuantity: '24' }, { packQuantity: '6' }]
  })
  const receipt = await stoa.ok('GET', `/api/v1/pos/sales/${sale.id}/receipt`, { token })
  t.match(receipt.printed.lines, [
    { text: 'Thing A, box of 24', detail: '2 × 24', amount: '£39.80' },
    { detail: '1 × 6', amount: '£6.00' }
  ])
})

t.test('a part of a box comes back for its share, to the penny', async t => {
  const sale = await sell([inBoxes('24')])
  const share = Math.round((1990 * 5) / 24)
  const refund = (quantity: string, amountMinor: number) =>
    stoa.ok('POST', '/api/v1/pos/refunds', {
      token,
      body: {
        registerId,
        saleId: sale.id,
        lines: [{ lineNo: 1, quantity }],
        tenders: [{ type: 'cash', amountMinor }]
      }
    })
  const [some, rest] = [await refund('5', share), await refund('19', 1990 - share)]
  t.equal(some.totalMinor + rest.totalMinor, 1990)
  t.equal(some.totalMinor, share)
  t.match(some.lines, [{ quantity: '5', packQuantity: '24', unitPriceMinor: 83 }])
})

t.test('broken packs, packs that are gone and prices nobody may set are refused', async t => {
  t.match(await sell([inBoxes('25')]), { status: 409, code: 'pos.pack-broken' })
  t.match(await sell([inBoxes('24', { packId: shop.companyId })]), {
    status: 409,
    code: 'pos.pack-gone'
  })
  t.match(await sell([inBoxes('24', { variantId: shop.variants[1] })]), { code: 'pos.pack-gone' })
  t.match(await sell([inBoxes('24', { unitPriceMinor: 50 })]), { code: 'access.forbidden' })
  t.match(await sell([inBoxes('24', { name: 'Other' })]), { code: 'access.forbidden' })
  t.match(await sell([inBoxes('24')], { totalMinor: 2400 }), { code: 'pos.total-differs' })
  const sale = await stoa.ok('POST', '/api/v1/pos/sales', {
    token,
    body: {
      registerId,
      lines: [inBoxes('24', { discount: { percent: '10' } })],
      tenders: [{ type: 'cash', amountMinor: 1791 }]
    }
  })
  t.equal(sale.totalMinor, 1791, 'a discount is off the price of the pack')
})

t.test('a parked ticket keeps its packs whole', async t => {
  const one = await stoa.ok('POST', '/api/v1/pos/tickets', {
    token,
    body: { registerId, lines: [inBoxes('48'), { variantId, quantity: '3' }] }
  })
  t.match(one, {
    totalMinor: 3980 + 300,
    lines: [
      { packId: box.id, title: 'Thing A, box of 24', pack: { quantity: '24', priceMinor: 1990 } },
      { pack: null }
    ]
  })
  const parked = await stoa.call('POST', '/api/v1/pos/tickets', {
    token,
    body: { registerId, lines: [inBoxes('24', { packId: shop.companyId })] }
  })
  t.match(parked.json(), { code: 'pos.pack-gone' }, 'a pack that nothing is, is not put aside')
  const split = async (quantity: string) =>
    (
      await stoa.call('POST', `/api/v1/pos/tickets/${one.id}/split`, {
        token,
        headers: { 'if-match': `"${one.version}"` },
        body: { registerId, lines: [{ lineNo: 1, quantity }] }
      })
    ).json()
  t.match(await split('24'), { code: 'pos.ticket-line-whole' })
  t.match(await split('48'), { made: { totalMinor: 3980, lines: [{ packId: box.id }] } })
  t.strictSame(
    mergedLines([inBoxes('24')], [inBoxes('48'), { variantId, quantity: '1' }]),
    [inBoxes('72'), { variantId, quantity: '1' }],
    'boxes are merged with boxes alone'
  )
})

t.test('a sale without the network is posted as it was, and told where it differs', async t => {
  const line = (more: object = {}) => ({
    ...lineOf(shop, {
      variantId,
      sku: 'A',
      name: 'Thing A, box of 24',
      quantity: '24',
      unitPriceMinor: 83,
      grossMinor: 1990
    }),
    unit: 'piece' as const,
    packId: box.id as string,
    packQuantity: '24',
    ...more
  })
  const send = async (more: object) => {
    const sale = freeze(shop, {
      lines: [line(more)],
      tenders: [{ type: 'cash', amountMinor: 10_000 }]
    })
    const answer = await sendFrozen(stoa, token, sale)
    const { remarks } = answer.json()
    return { id: sale.id, codes: remarks.map(({ code }: { code: string }) => code) }
  }
  const asItIs = await send({})
  t.strictSame(asItIs.codes, [])
  t.match(await stoa.ok('GET', `/api/v1/pos/sales/${asItIs.id}`, { token }), {
    totalMinor: 1990,
    lines: [{ quantity: '24', packQuantity: '24' }]
  })
  t.strictSame((await send({ grossMinor: 1900 })).codes, ['price-differs'])
  t.strictSame((await send({ packId: shop.companyId, name: 'Thing A' })).codes, ['price-differs'])
})

t.test('prices of packs are exact, also where one piece has none in whole pence', async t => {
  const of = { quantityMilli: 24_000, priceMinor: 1_000 }
  t.strictSame(packedLine(72_000, 50, of), {
    quantityMilli: 72_000,
    unitPriceMinor: 42,
    grossMinor: 3_000
  })
  t.strictSame(packedLine(1_500, 50, { quantityMilli: 500, priceMinor: null }), {
    quantityMilli: 1_500,
    unitPriceMinor: 50
  })
  t.throws(() => packedLine(12_000, 50, of), { code: 'pos.pack-broken' })
  t.throws(
    () => packedLine(9_000_000_000_000, 1, { quantityMilli: 1, priceMinor: 9_000_000_000_000_000 }),
    { code: 'pos.amount-too-large' }
  )
})
