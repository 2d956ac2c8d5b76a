import { coreErrors, formatQuantity, type Context } from 'stoa/plugin'
import { Catalog } from '../../../contracts/catalogue.ts'
import type { PricingAnswers, Quote } from '../../../contracts/pricing.ts'
import { bounded } from './rules/bounded.ts'
import { priceOrder } from './rules/price-order.ts'
import type { PricedOrder } from './rules/sale.ts'
import { withDomainErrors } from '../errors.ts'
import { atListPrices, discountOf, goodsOf, orderLine, readingAt, roundingIn } from './order.ts'

const MOST_LINES = 1000

/** Answers Pricing.quote. */
export const quote: PricingAnswers['quote'] = async (
  ctx: Context,
  { shopId, lines, discount, channel = 'till' }
): Promise<Quote> => {
  if (lines.length > MOST_LINES) {
    throw coreErrors['invalid-input'](
      {},
      {
        errors: [
          {
            field: '/lines',
            code: 'maxItems',
            message: `must not have more than ${MOST_LINES} items`
          }
        ]
      }
    )
  }
  const { currency } = ctx.company()
  const { tax: taxRounding } = roundingIn(ctx, ctx.shop(shopId).id)
  const [taxMode, goods] = await Promise.all([
    ctx.ask(Catalog).taxMode(),
    lines.length > 0 ? goodsOf(ctx, lines) : []
  ])
  const how = readingAt(ctx, ctx.shop(shopId).id)
  const asked = { shopId, channel, groupId: null, at: ctx.now.getTime() }
  const byId = new Map(atListPrices(goods, lines, asked).map(g => [g.variantId, g]))
  const known = lines.flatMap(line => {
    const sold = byId.get(line.variantId)
    return sold ? [orderLine(line, sold, how)] : []
  })
  const priced =
    known.length === 0
      ? nothing(currency, taxMode)
      : withDomainErrors(() =>
          bounded(
            priceOrder({
              currency,
              taxMode,
              rounding: { tax: taxRounding },
              lines: known,
              ...(discount === undefined ? {} : { discount: discountOf(discount) })
            })
          )
        )
  return {
    ...quoteOf(priced),
    taxRounding,
    unknown: [...new Set(lines.map(l => l.variantId).filter(id => !byId.has(id)))]
  }
}

/** An empty cart comes to nothing. */
const nothing = (currency: string, taxMode: PricedOrder['taxMode']): PricedOrder => ({
  currency,
  taxMode,
  lines: [],
  taxes: [],
  totals: { subtotal: 0, discount: 0, net: 0, tax: 0, total: 0 }
})

const quoteOf = ({
  currency,
  taxMode,
  lines,
  taxes,
  totals
}: PricedOrder): Omit<Quote, 'unknown' | 'taxRounding'> => ({
  currency,
  taxMode,
  taxes,
  subtotalMinor: totals.subtotal,
  discountMinor: totals.discount,
  netMinor: totals.net,
  taxMinor: totals.tax,
  totalMinor: totals.total,
  lines: lines.map(l => ({
    variantId: l.variantId,
    sku: l.sku,
    name: l.name,
    stocked: l.stocked,
    quantity: formatQuantity(l.quantityMilli),
    unitPriceMinor: l.unitPriceMinor,
    discountMinor: l.lineDiscountMinor + l.documentDiscountMinor,
    netMinor: l.netMinor,
    taxMinor: l.taxMinor,
    totalMinor: l.totalMinor,
    taxes: l.taxes
  }))
})
