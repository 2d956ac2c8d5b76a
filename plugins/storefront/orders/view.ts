import { Amount, type Context, Currency, Id, Nullable, type Static, Type } from 'stoa/plugin'
import { PaymentGateway } from '../../../contracts/payments.ts'
import { Address } from '../shoppers/addresses/view.ts'
import { orderStates, paymentStates, shopperMayCancel } from './rules/states.ts'
import { orderLines, type OrderRow } from './store.ts'
import { paymentsOf, refundsOfOrder, type PaymentRow } from './pay/store.ts'
import { returnsOf } from './return/store.ts'
import { ReturnView, returnView } from './return/view.ts'
import { StorefrontSettings } from '../settings.ts'
import { TaxesView, Totals } from '../carts/view.ts'

const Text = Nullable(Type.String())
const oneOf = (values: readonly string[]) => Type.String({ enum: [...values] })

export const PaymentView = Type.Object({
  paymentId: Id,
  provider: Type.String(),
  method: Type.String(),
  channel: Text,
  amountMinor: Amount,
  state: Type.String({
    description:
      'created, requires-action, authorized, captured, failed, expired, cancelled, or unknown (being asked again).'
  }),
  action: Nullable(
    Type.Object(
      {
        url: Type.Optional(Type.String()),
        qr: Type.Optional(Type.String()),
        account: Type.Optional(Type.String()),
        instructions: Type.Optional(Type.String())
      },
      {
        description: 'What the customer does next; arrives a moment after the checkout.'
      }
    )
  ),
  link: Nullable(Type.String({ description: 'The public payment page.' })),
  cardForm: Nullable(
    Type.Object(
      {
        publishableKey: Type.String(),
        clientSecret: Type.String(),
        account: Nullable(Type.String({ description: 'The connected account the key acts for.' }))
      },
      {
        description:
          "For Stripe's Payment Element on the shop's own page; the order's customer alone is shown it, staff are not."
      }
    )
  )
})

/** What an order's own customer sees of it. */
export const OrderView = Type.Object({
  id: Id,
  number: Type.String(),
  state: oneOf(orderStates),
  paymentState: oneOf(paymentStates),
  version: Type.Integer(),
  placedAt: Type.String(),
  expiresAt: Nullable(Type.String({ description: 'Until when the goods are held for it.' })),
  currency: Currency,
  taxMode: Type.Union([Type.Literal('inclusive'), Type.Literal('exclusive')]),
  contact: Type.Object({
    name: Type.String(),
    email: Text,
    phone: Text,
    whatsappConsent: Type.Boolean(),
    locale: Text
  }),
  address: Nullable(Address),
  note: Text,
  shipping: Nullable(
    Type.Object({
      methodId: Id,
      name: Type.String(),
      kind: Type.String(),
      carrier: Text,
      trackingNumber: Text,
      trackingUrl: Text
    })
  ),
  lines: Type.Array(
    Type.Object({
      lineNo: Type.Integer(),
      variantId: Id,
      sku: Type.String(),
      name: Type.String(),
      shipping: Type.Boolean(),
      quantity: Type.String(),
      unitPriceMinor: Amount,
      discountMinor: Amount,
      netMinor: Amount,
      taxMinor: Amount,
      totalMinor: Amount,
      returnedQuantity: Type.String()
    })
  ),
  taxes: TaxesView,
  ...Totals,
  roundingMinor: Type.Integer({
    ...Amount,
    description:
      'Minor units: how much its payment was rounded, since the provider could not take the total.'
  }),
  dueMinor: Type.Integer({
    ...Amount,
    description: 'Minor units: total + rounding, what is asked for and paid.'
  }),
  payment: Nullable(PaymentView),
  returns: Type.Array(ReturnView),
  mayCancel: Type.Boolean({ description: 'Whether the customer may cancel it now.' })
})
export type OrderView = Static<typeof OrderView>

export const OrderSummary = Type.Object({
  id: Id,
  number: Type.String(),
  state: oneOf(orderStates),
  paymentState: oneOf(paymentStates),
  placedAt: Type.String(),
  currency: Currency,
  totalMinor: Amount,
  lines: Type.Integer()
})
export type OrderSummary = Static<typeof OrderSummary>

/**
 * A payment as it is now: what the payments' side says when it is asked, else what it said last.
 */
async function livePayment(ctx: Context, payment: PaymentRow): Promise<Static<typeof PaymentView>> {
  const live = await ctx.askIfAnswered(PaymentGateway)?.payment(payment.id)
  return {
    paymentId: payment.id,
    provider: payment.provider,
    method: payment.method,
    channel: payment.channel,
    amountMinor: payment.amount_minor,
    state: payment.state === 'captured' ? 'captured' : (live?.state ?? payment.state),
    action: live ? live.action : payment.action,
    link: live?.link ?? null,
    cardForm: ctx.visitor === null ? null : (live?.cardForm ?? null)
  }
}

/** An order with all that belongs to it. */
export async function orderView(ctx: Context, order: OrderRow): Promise<OrderView> {
  const [lines, payments, returns, refunds] = await Promise.all([
    orderLines(ctx, order.id),
    paymentsOf(ctx, order.id),
    returnsOf(ctx, order),
    refundsOfOrder(ctx, order.id)
  ])
  const payment = payments.find(p => p.id === (order.paid_by ?? order.payment_id))
  const { shipping } = order
  return {
    id: order.id,
    number: order.number,
    state: order.state,
    paymentState: order.payment_state,
    version: order.version,
    placedAt: order.placed_at.toISOString(),
    expiresAt: order.expires_at?.toISOString() ?? null,
    currency: order.currency,
    taxMode: order.tax_mode,
    contact: order.contact,
    address: order.address,
    note: order.note,
    shipping: shipping && {
      ...shipping,
      carrier: order.carrier,
      trackingNumber: order.tracking_number,
      trackingUrl: order.tracking_url
    },
    lines: lines.map(l => ({
      lineNo: l.line_no,
      variantId: l.variant_id,
      sku: l.sku,
      name: l.name,
      shipping: l.shipping,
      quantity: l.quantity,
      unitPriceMinor: l.unit_price_minor,
      discountMinor: l.discount_minor,
      netMinor: l.net_minor,
      taxMinor: l.tax_minor,
      totalMinor: l.total_minor,
      returnedQuantity: returns.returned(l.line_no)
    })),
    taxes: order.taxes,
    subtotalMinor: order.subtotal_minor,
    discountMinor: order.discount_minor,
    netMinor: order.net_minor,
    taxMinor: order.tax_minor,
    totalMinor: order.total_minor,
    roundingMinor: order.rounding_minor,
    dueMinor: order.total_minor + order.rounding_minor,
    payment: payment === undefined ? null : await livePayment(ctx, payment),
    returns: returns.rows.map(row => returnView(order, row, refunds)),
    mayCancel: shopperMayCancel(
      ctx.settings(StorefrontSettings, order.shop_id).shopperCancel,
      order.state,
      order.payment_state
    )
  }
}
