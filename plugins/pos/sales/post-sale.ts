import { checkedCustom, CustomInput, defineUseCase, Input, newId, Type } from 'stoa/plugin'
import { referenceTaken } from '../documents/store.ts'
import { rowToPost } from '../documents/rows.ts'
import { assertDiscounts } from '../pricing/assert-discounts.ts'
import { bounded } from '../pricing/rules/bounded.ts'
import { CodedLineInput, linesByVariant } from '../pricing/lines-by-code.ts'
import { ringUp } from '../pricing/rules/ring-up.ts'
import { withDomainErrors } from '../errors.ts'
import { assertReasons, reasonOf } from '../pricing/order.ts'
import { WAIVE, withServiceCharge } from '../pricing/service-charge.ts'
import { joinSession, sessionOfDocument } from '../sessions/session-of-document.ts'
import { recordSale } from './record-sale.ts'
import { assertOfShop, ticketToSell } from '../tickets/sell-ticket.ts'
import { TenderInput } from '../tenders/input.ts'
import { assertTips } from '../tenders/tips.ts'
import { SaleFields } from './fields/sale-fields.ts'
import { OfTicketInput, requestedSale, RequestedSaleInput } from './requested-sale.ts'

/**
 * What happens when a sale is posted, all in one transaction and three round trips: (1) register,
 * session, goods, customer, reference and payments are looked up; (2) stock is taken and the document
 * written, its number last; (3) the kernel adds the event and the idempotency key, and commits.
 * Whatever is refused, nothing stays.
 */
export const postSale = defineUseCase({
  name: 'pos.post-sale',
  summary: 'Rings up a sale',
  permission: 'sale.post',
  heldFor: 'shop',
  audit: 'document',
  approvable: {
    'sale.discount-beyond': {},
    'sale.override-price': {},
    'sale.exempt': {},
    [WAIVE]: {}
  },
  clashes: {
    pos_document_reference: (ctx, { reference = null }) =>
      referenceTaken(ctx, ctx.company().id, 'sale', reference)
  },
  input: Input({
    ...RequestedSaleInput,
    lines: Type.Array(CodedLineInput, { minItems: 1, maxItems: 1000 }),
    tenders: Type.Array(TenderInput, { maxItems: 20 }),
    totalMinor: Type.Optional(
      Type.Integer({
        minimum: 0,
        maximum: Number.MAX_SAFE_INTEGER,
        description:
          'Minor units; the total that was shown. The sale is refused when it comes to another one.'
      })
    ),
    custom: Type.Optional(CustomInput),
    ...OfTicketInput
  }),
  async run(ctx, { tenders: given, totalMinor, ticketId, ticketVersion, custom, ...input }) {
    const { orderType, ticketName, lines, ...header } = input
    const requested = { ...header, lines: await linesByVariant(ctx, lines) }
    const { registerId, reference = null, note = null } = requested
    const looked = await Promise.all([
      requestedSale(ctx, requested, { tenders: given }),
      joinSession(ctx, registerId),
      ticketToSell(ctx, { ticketId, ticketVersion, registerId }),
      custom === undefined ? undefined : checkedCustom(ctx, SaleFields, custom, null)
    ])
    const [found, open, ticket, held] = looked
    const { at, shop, register, costs, tenders, customerId, extras, taxExemption } = found
    assertOfShop(ticket, shop.id)
    assertTips(ctx, shop.id, tenders)
    const type = orderType ?? ticket?.order_type ?? null
    const { order, serviceChargeOff } = withServiceCharge(ctx, found, {
      orderType: type,
      off: requested.serviceChargeOff
    })
    const sessionId = sessionOfDocument(ctx, register, open, { at, isNeeded: true })
    const rungUp = withDomainErrors(() =>
      bounded(ringUp({ ...order, tenders, shownMinor: totalMinor }))
    )
    assertDiscounts(ctx, shop.id, rungUp.lines)
    assertReasons(ctx, requested)
    const sale = { shop, registerId, sessionId, reference, customerId, occurredAt: at, rungUp }
    ctx.demand('sale.post', rowToPost(ctx, sale))
    const orderFor = {
      type,
      name: ticketName?.trim() ?? ticket?.name ?? null
    }
    return recordSale(ctx, {
      id: newId(),
      note,
      discountReason: reasonOf(requested.discount),
      serviceChargeOff,
      costs,
      taxExemption,
      orderFor,
      ticket,
      ...(extras !== undefined && { extras }),
      ...(held !== undefined && { custom: held }),
      ...sale
    })
  }
})
