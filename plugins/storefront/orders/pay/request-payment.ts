import { statement, type UnitContext } from 'stoa/plugin'
import { PaymentRequested } from '../../../../contracts/payments.ts'
import { PAYMENT, type PaymentRow } from './store.ts'
import { recordEvent } from '../moves-store.ts'
import { holderOf, type OrderRow } from '../store.ts'
import { isOnDelivery, type AgreedPayment } from './choice.ts'

const insert = statement<PaymentRow>(
  'storefront.request-payment',
  `
  INSERT INTO storefront_order_payment (tenant_id, company_id, shop_id, visitor_id, order_id, id, provider, method, channel, amount_minor, currency, created_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) RETURNING ${PAYMENT}`
)

/** Asks for the whole order to be paid. @param paymentId chosen beforehand */
export async function requestPayment(
  ctx: UnitContext,
  order: OrderRow,
  paymentId: string,
  choice: AgreedPayment
): Promise<PaymentRow> {
  const { name, email, phone } = order.contact
  const [[row]] = await Promise.all([
    insert([
      ctx.tenantId,
      order.company_id,
      order.shop_id,
      order.visitor_id,
      order.id,
      paymentId,
      choice.provider,
      choice.method,
      choice.channel,
      choice.amountMinor,
      order.currency,
      ctx.now
    ]),
    recordEvent(ctx, order, {
      what: 'ask-payment',
      note: [choice.provider, choice.method, choice.channel].filter(Boolean).join(' ')
    })
  ])
  await ctx.emit(PaymentRequested, {
    paymentId,
    purpose: holderOf(order.id),
    companyId: order.company_id,
    shopId: order.shop_id,
    amountMinor: choice.amountMinor,
    roundingMinor: choice.amountMinor - order.total_minor,
    currency: order.currency,
    provider: choice.provider,
    method: choice.method,
    channel: choice.channel,
    description: `${ctx.company().name.slice(0, 150)} ${order.number}`,
    customer: { name, email, phone },
    returnUrl: choice.returnUrl,
    // What is paid on delivery may be under way for longer than unpicked goods are held; an order
    // that is given up withdraws it.
    expiresAt: isOnDelivery(choice) ? null : (order.expires_at?.toISOString() ?? null)
  })
  return row as PaymentRow
}
