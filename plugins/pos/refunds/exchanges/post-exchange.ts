import { defineUseCase, newId } from 'stoa/plugin'
import { assertReferenceFree, referenceTaken } from '../../documents/store.ts'
import { rowToPost } from '../../documents/rows.ts'
import { withDomainErrors } from '../../errors.ts'
import { assertDiscounts } from '../../pricing/assert-discounts.ts'
import { assertReasons, reasonOf } from '../../pricing/order.ts'
import { WAIVE, withServiceCharge } from '../../pricing/service-charge.ts'
import { differenceIn, exchange } from '../../pricing/rules/exchange.ts'
import { noteReturned, returnedLines, tendersBack } from '../priced.ts'
import { recordRefund } from '../record-refund.ts'
import { recordSale } from '../../sales/record-sale.ts'
import { requestedSale } from '../../sales/requested-sale.ts'
import { joinSession, sessionOfDocument } from '../../sessions/session-of-document.ts'
import { paidTenders } from '../../tenders/paid-online.ts'
import { assertNoTips } from '../../tenders/tips.ts'
import { assertOfShop, ticketToSell } from '../../tickets/sell-ticket.ts'
import { holdStock } from './hold-stock.ts'
import { ExchangeInput } from './input.ts'
import { linkExchange } from './store.ts'

/**
 * Takes lines of a sale back and sells others for them, in one transaction: a refund and a sale, each
 * with the number, the events and the stock of its own, and both with the caller's reference. What is
 * given back pays by the tender `exchange`; only the difference is money (docs/adr/0029).
 */
export const postExchange = defineUseCase({
  name: 'pos.post-exchange',
  summary: 'Exchanges lines of a sale for others: a refund and a sale that belong together',
  permission: 'sale.post',
  heldFor: 'shop',
  audit: 'document',
  approvable: {
    'refund.other-tender': {},
    'sale.discount-beyond': {},
    'sale.override-price': {},
    'sale.exempt': {},
    [WAIVE]: {}
  },
  clashes: {
    pos_document_reference: async (ctx, { reference = null }) =>
      (await referenceTaken(ctx, ctx.company().id, 'sale', reference)) ??
      referenceTaken(ctx, ctx.company().id, 'refund', reference)
  },
  input: ExchangeInput,
  async run(ctx, input) {
    const { saleId, returned: lines, returnedLots, reason = null, tenders, ...more } = input
    const { differenceMinor: shownMinor, ...asked } = more
    const { ticketId, ticketVersion, orderType, ticketName, ...requested } = asked
    const { registerId, reference = null } = requested
    ctx.demand('refund.post')
    assertNoTips(tenders)
    const [open, ticket, sold] = await Promise.all([
      joinSession(ctx, registerId),
      ticketToSell(ctx, { ticketId, ticketVersion, registerId }),
      requestedSale(ctx, requested, { tenders: [], asked: tenders })
    ])
    await assertReferenceFree(ctx, ctx.company().id, 'refund', reference)
    const { at, shop, register, costs, extras, taxExemption } = sold
    assertOfShop(ticket, shop.id)
    const type = orderType ?? ticket?.order_type ?? null
    const off = requested.serviceChargeOff
    const { order, serviceChargeOff } = withServiceCharge(ctx, sold, { orderType: type, off })
    const returned = await returnedLines(ctx, shop, saleId, lines)
    const both = { returned: returned.request, order }
    const difference = withDomainErrors(() => differenceIn(both, shownMinor)).differenceMinor
    const given =
      difference > 0
        ? await paidTenders(ctx, tenders, order.currency)
        : await tendersBack(ctx, returned, tenders)
    const rungUp = withDomainErrors(() => exchange({ ...both, tenders: given }))
    assertDiscounts(ctx, shop.id, rungUp.sale.lines)
    assertReasons(ctx, requested)
    const sessionId = sessionOfDocument(ctx, register, open, { at, isNeeded: true })
    const header = { shop, registerId, sessionId, reference, occurredAt: at }
    const back = await noteReturned(ctx, returned, rungUp.refund)
    const customerId = sold.customerId ?? back.customerId
    ctx.demand('refund.post', rowToPost(ctx, { ...header, ...back }))
    ctx.demand('sale.post', rowToPost(ctx, { ...header, customerId, rungUp: rungUp.sale }))
    await holdStock(ctx, shop.id, [...rungUp.refund.lines, ...rungUp.sale.lines])
    const refund = await recordRefund(ctx, {
      id: newId(),
      saleId,
      note: null,
      reason,
      lots: returnedLots,
      ...header,
      ...back
    })
    const sale = await recordSale(ctx, {
      id: newId(),
      note: requested.note ?? null,
      discountReason: reasonOf(requested.discount),
      serviceChargeOff,
      ...header,
      customerId,
      rungUp: rungUp.sale,
      costs,
      taxExemption,
      ...(extras !== undefined && { extras }),
      orderFor: {
        type,
        name: ticketName?.trim() ?? ticket?.name ?? null
      },
      ticket
    })
    await linkExchange(ctx, { saleId: sale.id, refundId: refund.id, shopId: shop.id })
    return {
      differenceMinor: difference,
      refund: { ...refund, exchange: { id: sale.id, number: sale.number } },
      sale: { ...sale, exchange: { id: refund.id, number: refund.number } }
    }
  }
})
