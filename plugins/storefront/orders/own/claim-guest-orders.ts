import { type Context, statement, type UnitContext } from 'stoa/plugin'
import { Customers, EmailProved } from '../../../../contracts/customers.ts'

// An order of a shopper's own stays theirs, whatever e-mail they gave for it.
const take = statement<{ id: string; cart_id: string }>(
  'storefront.take-guest-orders',
  `
  UPDATE storefront_order o SET visitor_id = $3, customer_id = $3, version = version + 1
  WHERE o.tenant_id = $1 AND o.company_id = $2 AND o.customer_id = ANY ($4) AND o.contact ->> 'email' = $5
    AND NOT EXISTS (SELECT FROM storefront_shopper p WHERE p.tenant_id = $1 AND p.id = o.visitor_id)
  RETURNING o.id, o.cart_id`
)
const takePayments = statement(
  'storefront.take-payments-of-orders',
  'UPDATE storefront_order_payment SET visitor_id = $3 WHERE tenant_id = $1 AND company_id = $2 AND order_id = ANY ($4)'
)
const takeRefunds = statement(
  'storefront.take-refunds-of-orders',
  'UPDATE storefront_order_refund SET visitor_id = $3 WHERE tenant_id = $1 AND company_id = $2 AND order_id = ANY ($4)'
)
const takeReturns = statement(
  'storefront.take-returns-of-orders',
  'UPDATE storefront_order_return SET visitor_id = $3 WHERE tenant_id = $1 AND company_id = $2 AND order_id = ANY ($4)'
)
const takeCarts = statement(
  'storefront.take-carts-of-orders',
  'UPDATE storefront_cart SET visitor_id = $3 WHERE tenant_id = $1 AND company_id = $2 AND id = ANY ($4)'
)

/**
 * What guests ordered in this shop with an e-mail becomes that of the shopper who has proved it, on
 * whatever device it was ordered. A guest is known by the e-mail of their last order. Whoever is
 * known to the company by that e-mail and has no account is the same customer from then on. To be
 * called in a unit of work that sees every visitor; repeating it changes nothing.
 * @param shopper whose e-mail is proved
 */
export async function claimGuestOrders(
  ctx: UnitContext,
  { id, email }: { id: string; email: string }
): Promise<void> {
  const guests = (await ctx.ask(Customers).customersByEmail(email)).filter(
    customerId => customerId !== id
  )
  if (guests.length === 0) return
  await takeOrders(ctx, id, email, guests)
  await ctx.emit(EmailProved, { companyId: ctx.company().id, customerId: id, email })
}

async function takeOrders(
  ctx: Context,
  id: string,
  email: string,
  guests: string[]
): Promise<void> {
  const taken = await take([ctx.tenantId, ctx.company().id, id, guests, email])
  if (taken.length === 0) return
  const of = (ids: string[]): unknown[] => [ctx.tenantId, ctx.company().id, id, ids]
  const orders = of(taken.map(order => order.id))
  await Promise.all([
    takePayments(orders),
    takeRefunds(orders),
    takeReturns(orders),
    takeCarts(of(taken.map(order => order.cart_id)))
  ])
}
