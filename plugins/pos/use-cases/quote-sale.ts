import { Amount, Currency, defineUseCase, formatQuantity, Id, Type } from 'stoa/plugin'
import { rowToPost } from '../document-rows.ts'
import { bounded } from '../domain/bounded.ts'
import { priceOrder } from '../domain/price-order.ts'
import { dueWith } from '../domain/settle.ts'
import { ruled } from '../errors.ts'
import { wantedSale, WantedSaleInput } from '../wanted-sale.ts'

/** Amounts in minor units of `currency`. */
export const SaleQuoteView = Type.Object({
  currency: Currency,
  taxMode: Type.Union([Type.Literal('inclusive'), Type.Literal('exclusive')]),
  lines: Type.Array(
    Type.Object({
      lineNo: Type.Integer(),
      variantId: Id,
      sku: Type.String(),
      name: Type.String(),
      quantity: Type.String(),
      unitPriceMinor: Amount,
      discountMinor: Type.Integer({
        ...Amount,
        description:
          "Minor units, off the whole line, its share of the document's discount included"
      }),
      netMinor: Amount,
      taxMinor: Amount,
      totalMinor: Amount
    })
  ),
  taxes: Type.Array(
    Type.Object({
      code: Type.String(),
      ratePpm: Type.Integer(),
      baseMinor: Amount,
      taxMinor: Amount
    })
  ),
  subtotalMinor: Amount,
  discountMinor: Amount,
  netMinor: Amount,
  taxMinor: Amount,
  totalMinor: Amount,
  cashDueMinor: Type.Integer({
    ...Amount,
    description:
      "Minor units; what is due when all of it is paid in cash, rounded to the shop's smallest coin. Whoever pays otherwise pays totalMinor"
  })
})

/** What the till would post: the same look-ups, the same engine, and nothing is written. */
export const quoteSale = defineUseCase({
  name: 'pos.quote-sale',
  summary: 'What a sale comes to before it is rung up; nothing is written, and no stock is held',
  permission: 'sale.post',
  reads: true,
  input: Type.Object(WantedSaleInput, { additionalProperties: false }),
  async run(ctx, wanted) {
    const { at, shop, order } = await wantedSale(ctx, wanted, [])
    const { currency, taxMode, lines, taxes, totals } = ruled(() => bounded(priceOrder(order)))
    const cashDueMinor = ruled(() =>
      dueWith(totals.total, [{ type: 'cash', amountMinor: 0 }], order.rounding.cash)
    )
    const { registerId, reference = null, customerId = null } = wanted
    ctx.demand(
      'sale.post',
      rowToPost(ctx, {
        shop,
        registerId,
        reference,
        customerId,
        occurredAt: at,
        rungUp: { currency, totals: { total: totals.total, tax: totals.tax, due: cashDueMinor } }
      })
    )
    return {
      currency,
      taxMode,
      taxes,
      subtotalMinor: totals.subtotal,
      discountMinor: totals.discount,
      netMinor: totals.net,
      taxMinor: totals.tax,
      totalMinor: totals.total,
      cashDueMinor,
      lines: lines.map(l => ({
        lineNo: l.lineNo,
        variantId: l.variantId,
        sku: l.sku,
        name: l.name,
        quantity: formatQuantity(l.quantityMilli),
        unitPriceMinor: l.unitPriceMinor,
        discountMinor: l.lineDiscountMinor + l.documentDiscountMinor,
        netMinor: l.netMinor,
        taxMinor: l.taxMinor,
        totalMinor: l.totalMinor
      }))
    }
  }
})
