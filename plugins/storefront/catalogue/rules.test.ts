import t from 'tap'
import { stockShown } from './rules.ts'

t.test('stock is shown as the shop says', async t => {
  const of = (available: string, shown: 'exact' | 'in-stock' | 'low' | 'hidden') =>
    stockShown(available, { stockShown: shown, lowStockAt: 5 })
  t.strictSame(of('7.5', 'exact'), { state: 'in-stock', quantity: '7.5' })
  t.strictSame(of('5', 'exact'), { state: 'low', quantity: '5' })
  t.strictSame(
    of('-3', 'exact'),
    { state: 'out-of-stock', quantity: '0' },
    "what was oversold is no one's business"
  )
  t.strictSame(of('5', 'low'), { state: 'low', quantity: null })
  t.strictSame(of('5.001', 'low'), { state: 'in-stock', quantity: null })
  t.strictSame(of('0', 'low'), { state: 'out-of-stock', quantity: null })
  t.strictSame(of('1', 'in-stock'), { state: 'in-stock', quantity: null })
  t.strictSame(of('0', 'in-stock'), { state: 'out-of-stock', quantity: null })
  t.equal(of('9', 'hidden'), null)
})
