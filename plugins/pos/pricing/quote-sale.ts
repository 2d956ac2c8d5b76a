import { defineUseCase, formatQuantity, Input, Type } from 'stoa/plugin'
import { PaymentGateway } from '../../../contracts/payments.ts'
import { rowToPost } from '../documents/rows.ts'
import { withDomainErrors } from '../errors.ts'
import { isByHand, requestedSale, RequestedSaleInput } from '../sales/requested-sale.ts'
import { approvalForDiscounts, assertDiscounts, discountLimitOf } from './assert-discounts.ts'
import { offByTitle } from '../sales/extensions/on-receipts.ts'
import { exemptTaxOf } from './rules/tax/exemption.ts'
import { EXEMPTS } from './tax-exemption.ts'
import { OrderType } from '../documents/order-type.ts'
import { bounded } from './rules/bounded.ts'
import { priceOrder } from './rules/price-order.ts'
import { dueWith } from './rules/settle.ts'
import { viewOfCharge, WAIVE, withServiceCharge } from './service-charge.ts'

/** What the till would post: the same look-ups, the same engine, and nothing is written. */
export const quoteSale = defineUseCase({
  name: 'pos.quote-sale',
  summary: 'Calculates a sale before it is rung up; nothing is written and no stock is reserved',
  permission: 'sale.post',
  reads: true,
  input: Input({
    ...RequestedSaleInput,
    orderType: Type.Optional(OrderType),
    beyondLimit: Type.Optional(
      Type.Boolean({
        description:
          'true: a discount beyond the limit, and an exemption from tax by hand, is calculated as well; `approvalNeeded` names what it takes.'
      })
    )
  }),
  async run(ctx, { beyondLimit = false, orderType = null, ...requested }) {
    const found = await requestedSale(ctx, requested, {
      tenders: [],
      isQuote: true,
      awaitsApproval: beyondLimit
    })
    const { at, shop, customerId, taxExemption } = found
    const { order, serviceChargeOff } = withServiceCharge(ctx, found, {
      orderType,
      off: requested.serviceChargeOff,
      isQuote: beyondLimit
    })
    const { currency, taxMode, lines, serviceCharge, taxes, totals } = withDomainErrors(() =>
      bounded(priceOrder(order))
    )
    if (!beyondLimit) assertDiscounts(ctx, shop.id, lines)
    const { cash } = order.rounding
    const cashDueMinor = withDomainErrors(() =>
      dueWith(totals.total, [{ type: 'cash', amountMinor: 0 }], cash)
    )
    const { registerId, reference = null } = requested
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
    const gateway = totals.total === 0 ? null : ctx.askIfAnswered(PaymentGateway)
    const methods = await gateway?.methods({
      shopId: shop.id,
      currency,
      amountMinor: totals.total
    })
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
      cashRounding: cash === undefined ? null : { half: 'up' as const, ...cash },
      taxExemption,
      exemptTaxMinor: exemptTaxOf(lines, serviceCharge),
      approvalNeeded:
        approvalForDiscounts(ctx, shop.id, lines) ??
        (isByHand(requested.taxExemption) && !ctx.can(EXEMPTS) ? EXEMPTS : null) ??
        (serviceChargeOff === null || ctx.can(WAIVE) ? null : WAIVE),
      serviceCharge: viewOfCharge(serviceCharge),
      serviceChargeOff,
      discountLimitPercent: ctx.can('sale.discount') ? discountLimitOf(ctx, shop.id) : 0,
      paymentMethods: (methods ?? []).map(
        ({ provider, method, channel, title, amountMinor: asked }) => {
          const amountMinor = asked ?? totals.total
          const roundingMinor = amountMinor - totals.total
          return { provider, method, channel, title, amountMinor, roundingMinor }
        }
      ),
      adjustments: offByTitle(lines.flatMap(({ adjustments: taken = [] }) => taken)),
      lines: lines.map(l => ({
        lineNo: l.lineNo,
        variantId: l.variantId,
        sku: l.sku,
        name: l.name,
        quantity: formatQuantity(l.quantityMilli),
        unit: l.details?.unit ?? ('piece' as const),
        priceList: l.details?.priceList ?? null,
        unitPriceMinor: l.unitPriceMinor,
        discountMinor: l.lineDiscountMinor + l.documentDiscountMinor,
        netMinor: l.netMinor,
        taxMinor: l.taxMinor,
        totalMinor: l.totalMinor
      }))
    }
  }
})
