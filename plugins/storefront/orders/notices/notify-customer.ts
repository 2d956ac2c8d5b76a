import { type Context, formatMoney, on, queueMail, type UnitContext } from 'stoa/plugin'
import { NoticeGiven } from '../../../../contracts/customers.ts'
import { greetingName } from '../../mails/greeting-name.ts'
import { newsSentence, orderMails, type NewsKind } from './mails.ts'
import {
  OrderCancelled,
  OrderConfirmed,
  OrderDelivered,
  OrderPlaced,
  OrderReadied,
  OrderRefunded,
  OrderShipped
} from '../../../../contracts/orders.ts'
import { orderPage } from '../own/link.ts'
import { paymentsOf } from '../pay/store.ts'
import { handoverOf, orderById, orderLines, type OrderRow } from '../store.ts'

/**
 * Tells the customer what became of an order: by mail, and by the channels that take notices where
 * there is a phone and the consent. One fact makes one mail and one notice, however often it is
 * told.
 */
async function notifyCustomer(
  ctx: UnitContext,
  kind: NewsKind,
  orderId: string,
  mark: string,
  amountMinor?: number
): Promise<void> {
  const order = await orderById(ctx, orderId)
  const { contact } = order
  const locale = contact.locale ?? ctx.company().locale
  // By its number: who acts in another shop of the company may see mails, but no ids of this one.
  const source = `storefront.order-${kind}:${order.number}${mark}`
  if (contact.email !== null) {
    const name = greetingName(contact.name, contact.email)
    await queueMail(ctx, {
      to: { name, address: contact.email },
      template: orderMails[kind],
      values: { ...(await mailOf(ctx, order, kind, locale, amountMinor)), name },
      locale,
      source
    })
  }
  // The till's own notice of the sale says that it is confirmed.
  if (kind === 'confirmed' || contact.phone === null || !contact.whatsappConsent) return
  const tracking = kind === 'shipped' && order.tracking_url !== null ? ` ${order.tracking_url}` : ''
  const text = `${newsSentence(kind, locale, order.number)}${tracking}`
  await ctx.emit(NoticeGiven, {
    companyId: order.company_id,
    shopId: order.shop_id,
    customerId: order.customer_id,
    kind: `storefront.order-${kind}`,
    text,
    source
  })
}

async function mailOf(
  ctx: Context,
  order: OrderRow,
  kind: NewsKind,
  locale: string,
  amountMinor: number | undefined
) {
  const [lines, payments] = await Promise.all([
    orderLines(ctx, order.id),
    kind === 'placed' || kind === 'confirmed' ? paymentsOf(ctx, order.id) : []
  ])
  const money = (minor: number): string => formatMoney(minor, order.currency, locale)
  const tracking = [order.carrier, order.tracking_number, order.tracking_url]
    .filter(part => part !== null)
    .join(' ')
  const shop = ctx.shop(order.shop_id)
  return {
    number: order.number,
    rounding: order.rounding_minor === 0 ? null : money(order.rounding_minor),
    total: money(order.total_minor + order.rounding_minor),
    lines: lines.map(l => ({ quantity: l.quantity, name: l.name, total: money(l.total_minor) })),
    link: orderPage(ctx, order),
    tracking: kind === 'shipped' && tracking !== '' ? tracking : null,
    amount: amountMinor === undefined ? null : money(amountMinor),
    place:
      kind === 'readied' && handoverOf(order) === 'pickup'
        ? [shop.name, shop.address].filter(Boolean).join(', ')
        : null,
    instructions:
      order.payment_state === 'unpaid'
        ? (payments.find(p => p.id === order.payment_id)?.action?.instructions ?? null)
        : null
  }
}

/**
 * Each fact about an order, told to its customer. A return makes several refunds of one order, and
 * an order revived is confirmed once more.
 */
export const notifyCustomers = [
  on(OrderPlaced, 'notify-order', (ctx, e) => notifyCustomer(ctx, 'placed', e.orderId, '')),
  on(OrderConfirmed, 'tell-confirmation', (ctx, e) =>
    notifyCustomer(ctx, 'confirmed', e.orderId, '')
  ),
  on(OrderShipped, 'notify-shipping', (ctx, e) => notifyCustomer(ctx, 'shipped', e.orderId, '')),
  on(OrderReadied, 'notify-ready', (ctx, e) => notifyCustomer(ctx, 'readied', e.orderId, '')),
  on(OrderDelivered, 'tell-delivery', (ctx, e) => notifyCustomer(ctx, 'delivered', e.orderId, '')),
  on(OrderCancelled, 'tell-cancellation', (ctx, e) =>
    notifyCustomer(ctx, 'cancelled', e.orderId, ` ${e.at}`)
  ),
  on(OrderRefunded, 'tell-refund', (ctx, e) =>
    notifyCustomer(ctx, 'refunded', e.orderId, ` ${e.refundId.slice(-12)}`, e.amountMinor)
  )
]
