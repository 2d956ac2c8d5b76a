import { type Context, Problem } from 'stoa/plugin'
import { serviceChargeAt } from '../../pricing/service-charge.ts'
import type { ServiceCharge } from '../../pricing/rules/sale.ts'
import type { FrozenSale } from './content.ts'
import { ratesOf, type Remark } from './remarks.ts'

/** Where a till asked for another service charge than the shop does now. */
export function remarksOnServiceCharge(
  ctx: Context,
  { shopId, orderType, serviceCharge, serviceChargeOff }: FrozenSale,
  classes: Parameters<typeof serviceChargeAt>[2]['classes']
): Remark[] {
  if (serviceChargeOff !== undefined && serviceCharge === undefined) return []
  const sold = textOf(serviceCharge)
  const now = chargeNow(() => serviceChargeAt(ctx, shopId, { orderType, classes, exempting: null }))
  return sold === now
    ? []
    : [{ code: 'settings-differ', facts: { setting: 'serviceCharge', sold, now } }]
}

/** The goods were sold with what the till asked, whatever the settings are now. */
function chargeNow(charge: () => ServiceCharge | undefined): string {
  try {
    return textOf(charge())
  } catch (error) {
    if (error instanceof Problem) return error.code
    throw error
  }
}

const textOf = (charge: ServiceCharge | undefined): string =>
  charge === undefined ? '0%' : `${charge.ratePpm / 10_000}% ${ratesOf(charge.taxes)}`.trim()
