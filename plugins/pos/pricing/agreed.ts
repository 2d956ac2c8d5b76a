import { type Context, formatQuantity } from 'stoa/plugin'
import type { Agreed, PricingAnswers } from '../../../contracts/pricing.ts'
import { withDomainErrors } from '../errors.ts'
import { requestedSale } from '../sales/requested-sale.ts'
import { assertDiscounts } from './assert-discounts.ts'
import { assertReasons } from './order.ts'
import { bounded } from './rules/bounded.ts'
import { priceOrder } from './rules/price-order.ts'

/** Answers Pricing.agreed: the look-ups, rights and engine of a sale at a till. */
export const agreed: PricingAnswers['agreed'] = async (
  ctx: Context,
  { customerId, ...asked }
): Promise<Agreed> => {
  const { shop, order, ...looked } = await requestedSale(
    ctx,
    { ...asked, customerId },
    { tenders: [], isQuote: true }
  )
  const { currency, taxMode, lines, totals } = withDomainErrors(() => bounded(priceOrder(order)))
  assertDiscounts(ctx, shop.id, lines)
  assertReasons(ctx, asked)
  return {
    shopId: shop.id,
    customerId: looked.customerId ?? customerId,
    currency,
    taxMode,
    taxRounding: order.rounding.tax,
    lines: lines.map(line => ({
      variantId: line.variantId,
      sku: line.sku,
      name: line.name,
      stocked: line.stocked,
      quantity: formatQuantity(line.quantityMilli),
      unitPriceMinor: line.unitPriceMinor,
      discountMinor: line.lineDiscountMinor + line.documentDiscountMinor,
      totalMinor: line.totalMinor,
      taxes: line.taxes.map(({ code, ratePpm }) => ({ code, ratePpm }))
    })),
    totalMinor: totals.total
  }
}
