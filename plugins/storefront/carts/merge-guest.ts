import { statement, type Context } from 'stoa/plugin'

const openCarts = statement<{ id: string; visitor_id: string }>(
  'storefront.carts-to-merge',
  `
  SELECT id, visitor_id FROM storefront_cart WHERE tenant_id = $1 AND company_id = $2 AND shop_id = $3 AND visitor_id = ANY ($4) AND state = 'open' ORDER BY id FOR UPDATE`
)
const hand = statement(
  'storefront.hand-cart-over',
  'UPDATE storefront_cart SET visitor_id = $4, updated_at = $5 WHERE tenant_id = $1 AND company_id = $2 AND id = $3'
)
const handLines = statement(
  'storefront.hand-cart-lines-over',
  'UPDATE storefront_cart_line SET visitor_id = $3 WHERE tenant_id = $1 AND cart_id = $2'
)
// Quantities are added; what a line was seen at last is the guest's, who has just been looking.
const addLines = statement(
  'storefront.merge-cart-lines',
  `
  INSERT INTO storefront_cart_line AS l (tenant_id, cart_id, variant_id, company_id, shop_id, visitor_id, quantity, seen_price_minor, added_at)
  SELECT tenant_id, $3, variant_id, company_id, shop_id, $4, quantity, seen_price_minor, added_at FROM storefront_cart_line WHERE tenant_id = $1 AND cart_id = $2
  ON CONFLICT (tenant_id, cart_id, variant_id) DO UPDATE SET quantity = least(l.quantity + excluded.quantity, 99999999999.999), seen_price_minor = excluded.seen_price_minor`
)
const drop = statement(
  'storefront.drop-merged-cart',
  'DELETE FROM storefront_cart WHERE tenant_id = $1 AND company_id = $2 AND id = $3'
)
const handOrders = statement(
  'storefront.hand-orders-over',
  'UPDATE storefront_order SET visitor_id = $4, customer_id = $4, version = version + 1 WHERE tenant_id = $1 AND company_id = $2 AND visitor_id = $3'
)
const handPayments = statement(
  'storefront.hand-payments-over',
  'UPDATE storefront_order_payment SET visitor_id = $4 WHERE tenant_id = $1 AND company_id = $2 AND visitor_id = $3'
)
const handRefunds = statement(
  'storefront.hand-refunds-over',
  'UPDATE storefront_order_refund SET visitor_id = $4 WHERE tenant_id = $1 AND company_id = $2 AND visitor_id = $3'
)
const handReturns = statement(
  'storefront.hand-returns-over',
  'UPDATE storefront_order_return SET visitor_id = $4 WHERE tenant_id = $1 AND company_id = $2 AND visitor_id = $3'
)
const handClosed = statement(
  'storefront.hand-closed-carts-over',
  "UPDATE storefront_cart SET visitor_id = $4 WHERE tenant_id = $1 AND company_id = $2 AND visitor_id = $3 AND state = 'ordered'"
)

/**
 * A guest turned out to be a shopper: what lay in the guest's cart is put into the shopper's,
 * quantities added, and the guest's orders become the shopper's. To be called in a unit of work
 * that sees every visitor, in the shop logged in at; repeating it changes nothing.
 * @param ctx acts in a company and a shop
 */
export async function mergeGuest(ctx: Context, guestId: string, shopperId: string): Promise<void> {
  if (guestId === shopperId) return
  const place = [ctx.tenantId, ctx.company().id]
  const carts = await openCarts([...place, ctx.shop().id, [guestId, shopperId]])
  const [from, to] = [guestId, shopperId].map(id => carts.find(cart => cart.visitor_id === id)?.id)
  if (from !== undefined && to !== undefined) {
    await addLines([ctx.tenantId, from, to, shopperId])
    await drop([...place, from])
  } else if (from !== undefined) {
    await Promise.all([
      hand([...place, from, shopperId, ctx.now]),
      handLines([ctx.tenantId, from, shopperId])
    ])
  }
  const owners = [...place, guestId, shopperId]
  await Promise.all([
    handOrders(owners),
    handPayments(owners),
    handRefunds(owners),
    handReturns(owners),
    handClosed(owners)
  ])
}
