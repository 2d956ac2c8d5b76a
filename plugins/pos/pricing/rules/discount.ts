import { allocate, mulDiv, sum } from '../../../../core/primitives/money.ts'
import { WHOLE_PPM } from './check-order.ts'
import { DomainError, type DomainFacts } from './domain-error.ts'
import type { Discount } from './sale.ts'

/**
 * What a discount takes off an amount: a percentage rounded once, or a fixed amount.
 * @throws DomainError pos.discount-too-large
 */
export function discountOn(
  amountMinor: number,
  discount: Discount | undefined,
  facts: DomainFacts
): number {
  if (!discount) return 0
  const off =
    'percentPpm' in discount
      ? mulDiv(amountMinor, discount.percentPpm, WHOLE_PPM)
      : discount.amountMinor
  if (off > amountMinor) {
    throw new DomainError('pos.discount-too-large', { ...facts, discountMinor: off, amountMinor })
  }
  return off
}

/**
 * The document's discount, spread over the amounts it applies to in proportion, exact to the minor
 * unit. No part is larger than its amount.
 * @throws DomainError pos.discount-too-large
 */
export function spreadDiscount(
  amountsMinor: readonly number[],
  discount: Discount | undefined
): number[] {
  return allocate(discountOn(sum(amountsMinor), discount, {}), amountsMinor)
}

/** "12.5" percent → 125000 parts per million. */
export function percentToPpm(percent: string): number {
  const [whole = '0', fraction = ''] = percent.split('.')
  return Number(whole) * 10_000 + Number(fraction.padEnd(4, '0'))
}
