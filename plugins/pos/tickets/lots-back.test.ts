import t from 'tap'
import { pageModule } from 'stoa/testing'

// Which lots and pieces come back: asked where there is a choice, and never more than comes back.

const { goodsToName, lacksPieces, lotsBack, namedOf, toggled } = await pageModule<
  typeof import('../web/lots-back/lots-back.ts')
>(new URL('../web/lots-back/lots-back.ts', import.meta.url))

const sold = (code: string | null, outstanding: string, tracking: 'serial' | 'lot' = 'serial') => ({
  variantId: 'v',
  tracking,
  code,
  outstanding
})
const back = (milli: number, variantId = 'v') => [{ variantId, name: 'V', milli }]
const pieces = [sold('A', '-1'), sold('B', '-1'), sold('C', '-1')]

t.test('it is asked where some of several comes back', t => {
  const [of] = goodsToName(back(2_000), pieces)
  t.match(of, { milli: 2_000, isSerial: true, lots: [{ code: 'A' }, { code: 'B' }, { code: 'C' }] })
  t.strictSame(goodsToName(back(3_000), pieces), [], 'all of them: there is nothing to choose')
  t.strictSame(goodsToName(back(0), pieces), [])
  t.strictSame(goodsToName(back(1_000), [sold('A', '-1'), sold('B', '0')]), [], 'one is back')
  t.strictSame(goodsToName(back(1_000, 'w'), pieces), [], 'of what is not tracked')
  t.strictSame(
    goodsToName(back(1_000), [sold(null, '-2'), sold('A', '-1')]),
    [],
    'one has a number'
  )
  const [both] = goodsToName([...back(1_000), ...back(1_000)], pieces)
  t.equal(both?.milli, 2_000, 'goods in two lines are added up')
  t.end()
})

t.test('pieces are named one by one, lots as far as there is room', t => {
  const goods = goodsToName(back(2_000), pieces)
  const [of] = goods
  if (of === undefined) return t.end()
  t.ok(lacksPieces(goods, []))
  let chosen = toggled(of, [], 'B')
  t.ok(lacksPieces(goods, chosen))
  chosen = toggled(of, chosen, 'C')
  t.notOk(lacksPieces(goods, chosen))
  t.strictSame(toggled(of, chosen, 'A'), chosen, 'there is no room for a third')
  t.strictSame(lotsBack(goods, chosen), [
    { variantId: 'v', code: 'B', quantity: '1' },
    { variantId: 'v', code: 'C', quantity: '1' }
  ])
  t.equal(namedOf(of, toggled(of, chosen, 'B')), 1_000)
  const lots = goodsToName(back(2_500), [sold('L', '-2', 'lot'), sold('M', '-1.5', 'lot')])
  t.notOk(lacksPieces(lots, []), 'of lots it may be left out')
  t.strictSame(lotsBack(lots, ['v L', 'v M']), [
    { variantId: 'v', code: 'L', quantity: '2' },
    { variantId: 'v', code: 'M', quantity: '0.5' }
  ])
  t.end()
})
