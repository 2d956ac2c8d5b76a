import { formatQuantity, parseQuantity, sum } from 'stoa/plugin'
import type { SalesFigure } from '../../../../contracts/sales-figures.ts'

/** So many groups the till answers at most (pos/contract.ts). */
export const MOST_GROUPS = 1_000

export const NOTHING: SalesFigure = {
  key: '',
  label: '',
  sales: 0,
  refunds: 0,
  quantity: '0',
  grossMinor: 0,
  refundedMinor: 0,
  netSalesMinor: 0,
  taxMinor: 0,
  discountMinor: 0,
  serviceChargeMinor: 0,
  serviceChargeTaxMinor: 0,
  tipMinor: 0,
  roundingMinor: 0
}

type Additive = Pick<
  SalesFigure,
  | 'quantity'
  | 'grossMinor'
  | 'refundedMinor'
  | 'netSalesMinor'
  | 'taxMinor'
  | 'discountMinor'
  | 'serviceChargeMinor'
  | 'serviceChargeTaxMinor'
  | 'tipMinor'
  | 'roundingMinor'
>

/**
 * What the total holds beyond the groups that are shown, so that a cut list still adds up. Numbers
 * of documents are not in it: one document stands in several groups.
 * @returns null when the groups are all there are
 */
export function othersOf(total: SalesFigure, shown: readonly SalesFigure[]): Additive | null {
  if (shown.length < MOST_GROUPS) return null
  const beyond = (field: Exclude<keyof Additive, 'quantity'>): number =>
    total[field] - sum(shown.map(f => f[field]))
  return {
    quantity: formatQuantity(
      parseQuantity(total.quantity) - sum(shown.map(f => parseQuantity(f.quantity)))
    ),
    grossMinor: beyond('grossMinor'),
    refundedMinor: beyond('refundedMinor'),
    netSalesMinor: beyond('netSalesMinor'),
    taxMinor: beyond('taxMinor'),
    discountMinor: beyond('discountMinor'),
    serviceChargeMinor: beyond('serviceChargeMinor'),
    serviceChargeTaxMinor: beyond('serviceChargeTaxMinor'),
    tipMinor: beyond('tipMinor'),
    roundingMinor: beyond('roundingMinor')
  }
}
