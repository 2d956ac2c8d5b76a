import {
  coreErrors,
  formatQuantity,
  newId,
  parseQuantity,
  statement,
  type Context
} from 'stoa/plugin'
import { storefrontErrors } from '../errors.ts'
import { visitorOf } from '../visitors/tokens.ts'
import { StorefrontSettings } from '../settings.ts'

export interface CartRow {
  id: string
  state: 'open' | 'ordered'
  order_id: string | null
  shipping_method_id: string | null
  country: string | null
  region: string | null
  note: string | null
  version: number
  expires_at: Date
}
export interface CartLine {
  variantId: string
  quantity: string
  seenPriceMinor: number
}

const CART = 'id, state, order_id, shipping_method_id, country, region, note, version, expires_at'

const insert = statement<CartRow>(
  'storefront.open-cart',
  `
  INSERT INTO storefront_cart (tenant_id, company_id, shop_id, visitor_id, id, expires_at) VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT (tenant_id, shop_id, visitor_id) WHERE state = 'open' DO UPDATE SET expires_at = excluded.expires_at RETURNING ${CART}`
)
const dropExpired = statement(
  'storefront.drop-expired-cart',
  `
  DELETE FROM storefront_cart WHERE tenant_id = $1 AND company_id = $2 AND shop_id = $3 AND visitor_id = $4 AND state = 'open' AND expires_at <= $5`
)
const byId = statement<CartRow>(
  'storefront.cart',
  `
  SELECT ${CART} FROM storefront_cart WHERE tenant_id = $1 AND company_id = $2 AND shop_id = $3 AND visitor_id = $4 AND id = $5 AND expires_at > $6`
)
const locked = statement<CartRow>(
  'storefront.lock-cart',
  `
  SELECT ${CART} FROM storefront_cart WHERE tenant_id = $1 AND company_id = $2 AND shop_id = $3 AND visitor_id = $4 AND id = $5 AND expires_at > $6 FOR UPDATE`
)
const linesOf = statement<{ variant_id: string; quantity: string; seen_price_minor: number }>(
  'storefront.cart-lines',
  `
  SELECT l.variant_id, l.quantity, l.seen_price_minor FROM storefront_cart_line l WHERE l.tenant_id = $1 AND l.cart_id = $2 ORDER BY l.added_at, l.variant_id LIMIT 1000`
)
const touch = statement<CartRow>(
  'storefront.touch-cart',
  `
  UPDATE storefront_cart SET version = version + 1, updated_at = $4, expires_at = $3,
    shipping_method_id = CASE WHEN $5 THEN $6 ELSE shipping_method_id END, country = CASE WHEN $7 THEN $8 ELSE country END, region = CASE WHEN $7 THEN $9 ELSE region END,
    note = CASE WHEN $10 THEN $11 ELSE note END
  WHERE tenant_id = $1 AND id = $2 RETURNING ${CART}`
)
const putLine = statement(
  'storefront.put-cart-line',
  `
  INSERT INTO storefront_cart_line (tenant_id, company_id, shop_id, visitor_id, cart_id, variant_id, quantity, seen_price_minor, added_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
  ON CONFLICT (tenant_id, cart_id, variant_id) DO UPDATE SET quantity = excluded.quantity, seen_price_minor = excluded.seen_price_minor`
)
const dropLine = statement<{ variant_id: string }>(
  'storefront.drop-cart-line',
  'DELETE FROM storefront_cart_line WHERE tenant_id = $1 AND cart_id = $2 AND variant_id = $3 RETURNING variant_id'
)
const ordered = statement(
  'storefront.order-cart',
  "UPDATE storefront_cart SET state = 'ordered', order_id = $3, version = version + 1, updated_at = $4 WHERE tenant_id = $1 AND id = $2"
)

const placeOf = (ctx: Context): string[] => [
  ctx.tenantId,
  ctx.company().id,
  ctx.shop().id,
  visitorOf(ctx).id
]
const expiryOf = (ctx: Context): Date =>
  new Date(ctx.now.getTime() + ctx.settings(StorefrontSettings).cartDays * 86_400_000)

/**
 * The visitor's cart at the shop: the open one, or a new one. One that expired is thrown away
 * first.
 */
export async function openedCart(ctx: Context): Promise<CartRow> {
  const [, [cart]] = await Promise.all([
    dropExpired([...placeOf(ctx), ctx.now]),
    insert([...placeOf(ctx), newId(), expiryOf(ctx)])
  ])
  if (!cart) throw coreErrors.conflict({ what: 'the cart was not opened' })
  return cart
}

export interface StoredCart {
  cart: CartRow
  lines: CartLine[]
}

/** A cart of the visitor's with its lines. @throws stoa.not-found, also when it expired */
export async function storedCart(ctx: Context, cartId: string): Promise<StoredCart> {
  const [[cart], lines] = await Promise.all([
    byId([...placeOf(ctx), cartId, ctx.now]),
    linesOf([ctx.tenantId, cartId])
  ])
  if (!cart) throw coreErrors['not-found']({ what: 'cart' })
  return { cart, lines: lines.map(lineOf) }
}

/**
 * A cart of the visitor's to be changed or checked out: others who want to do so wait.
 * @throws stoa.not-found, storefront.cart-ordered
 */
export async function lockedCart(ctx: Context, cartId: string): Promise<StoredCart> {
  const [[cart], lines] = await Promise.all([
    locked([...placeOf(ctx), cartId, ctx.now]),
    linesOf([ctx.tenantId, cartId])
  ])
  if (!cart) throw coreErrors['not-found']({ what: 'cart' })
  if (cart.state === 'ordered') throw storefrontErrors['cart-ordered']({ orderId: cart.order_id })
  return { cart, lines: lines.map(lineOf) }
}

const lineOf = (l: {
  variant_id: string
  quantity: string
  seen_price_minor: number
}): CartLine => ({
  variantId: l.variant_id,
  quantity: formatQuantity(parseQuantity(l.quantity)),
  seenPriceMinor: l.seen_price_minor
})

export interface CartChange {
  shippingMethodId?: string | null
  destination?: { country: string; region: string | null } | null
  note?: string | null
}

/** Writes what is chosen of a cart, and lets it live on. */
export async function touchCart(
  ctx: Context,
  cartId: string,
  { shippingMethodId, destination, note }: CartChange = {}
): Promise<CartRow> {
  const [cart] = await touch([
    ctx.tenantId,
    cartId,
    expiryOf(ctx),
    ctx.now,
    shippingMethodId !== undefined,
    shippingMethodId ?? null,
    destination !== undefined,
    destination?.country ?? null,
    destination?.region ?? null,
    note !== undefined,
    note ?? null
  ])
  if (!cart) throw coreErrors['not-found']({ what: 'cart' })
  return cart
}

/**
 * Sets the quantity of a variant. `seenPriceMinor`: what it costs now, so that a later change can
 * be told.
 */
export const writeCartLine = (
  ctx: Context,
  cartId: string,
  { variantId, quantity, seenPriceMinor }: CartLine
): Promise<unknown> =>
  putLine([...placeOf(ctx), cartId, variantId, quantity, seenPriceMinor, ctx.now])

/** @returns false when it was not in the cart */
export const dropCartLine = async (
  ctx: Context,
  cartId: string,
  variantId: string
): Promise<boolean> => (await dropLine([ctx.tenantId, cartId, variantId])).length > 0

/** The cart became an order: it is never open again. */
export const closeCart = (ctx: Context, cartId: string, orderId: string): Promise<unknown> =>
  ordered([ctx.tenantId, cartId, orderId, ctx.now])
