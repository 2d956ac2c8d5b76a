import t from 'tap'
import type { SalesFigure } from '../../../../contracts/sales-figures.ts'
import { MOST_GROUPS, othersOf } from './others.ts'

const figure = (quantity: string, grossMinor: number, refundedMinor = 0): SalesFigure => ({
  key: '',
  label: '',
  sales: 1,
  refunds: 0,
  quantity,
  grossMinor,
  refundedMinor,
  netSalesMinor: grossMinor - refundedMinor,
  taxMinor: 0,
  discountMinor: 0,
  serviceChargeMinor: 0,
  serviceChargeTaxMinor: 0,
  tipMinor: 0,
  roundingMinor: 0
})

t.test('a list that was cut names what is left of the total', async t => {
  const shown = Array.from({ length: MOST_GROUPS }, () => figure('0.5', 100, 10))
  t.match(othersOf(figure('501.25', 100_250, 10_007), shown), {
    quantity: '1.25',
    grossMinor: 250,
    refundedMinor: 7,
    netSalesMinor: 243
  })
  t.equal(othersOf(figure('1', 100), [figure('1', 100)]), null)
})
