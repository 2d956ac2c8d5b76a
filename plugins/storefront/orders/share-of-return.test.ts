import t from 'tap'
import { pageModule } from 'stoa/testing'

const { shareOf } = await pageModule<typeof import('../web/order/left.ts')>(
  new URL('../web/order/left.ts', import.meta.url)
)

const line = (totalMinor: number, quantity: string, returnedQuantity = '0') => ({
  totalMinor,
  quantity,
  returnedQuantity
})

t.test('what comes back of a line adds up to what it was sold for', async t => {
  t.equal(shareOf(line(1000, '3'), 1000), 333)
  t.equal(shareOf(line(1000, '3', '1'), 1000), 334)
  t.equal(shareOf(line(1000, '3', '2'), 1000), 333)
  t.equal(shareOf(line(5, '2'), 1000), 3, 'ties away from zero')
  t.equal(shareOf(line(1250, '2.5'), 500), 250)
})

t.test('sums past what a float holds lose nothing', async t => {
  const [total, quantity] = [9_007_199_254_740_991, '99999.999']
  const [first, second] = [
    shareOf(line(total, quantity), 33_333_333),
    shareOf(line(total, quantity, '33333.333'), 66_666_666)
  ]
  t.equal(first, 3_002_399_751_580_330)
  t.equal(first + second, total)
})
