import { type Context, coreErrors, nextDocumentNumber, statement } from 'stoa/plugin'
import type { Quote } from '../../../../contracts/pricing.ts'
import { recordEvent } from '../moves-store.ts'
import type { Address } from '../../shoppers/addresses/view.ts'
import { type Contact, ORDER, type OrderRow, type Shipping } from '../store.ts'

export interface NewOrder {
  id: string
  cartId: string
  companyId: string
  shopId: string
  visitorId: string
  customerId: string
  saleId: string
  /** Of the day on the shop's clock. */
  year: number
  contact: Contact
  address: Address | null
  shipping: Shipping | null
  quote: Quote
  note: string | null
  expiresAt: Date | null
}

// The number comes last of all, as with the till's documents: gapless, and its counter is held for
// the commit alone.
const insert = statement<OrderRow>(
  'storefront.place-order',
  `
  WITH counted AS (
    ${nextDocumentNumber({ tenantId: '$1', companyId: '$3', series: "'W'", year: '$5' })}
  ), placed AS (
    INSERT INTO storefront_order (tenant_id, id, company_id, shop_id, visitor_id, customer_id, cart_id, year, serial, number, state, currency, tax_mode, tax_rounding, contact, address, shipping, taxes,
      subtotal_minor, discount_minor, net_minor, tax_minor, total_minor, note, sale_id, expires_at, placed_at, updated_at)
    SELECT $1, $2, $3, $4, $6, $25, $7, $5, last_number, counted.number, 'placed', $8, $9, $10, $11, $12, $13, $14,
      $15, $16, $17, $18, $19, $20, $21, $22, $23, $23 FROM counted
    RETURNING ${ORDER}
  ), lines AS (
    INSERT INTO storefront_order_line (tenant_id, order_id, line_no, company_id, shop_id, variant_id, sku, name, stocked, shipping, quantity, unit_price_minor, discount_minor, net_minor, tax_minor, total_minor, taxes)
    SELECT $1, $2, n, $3, $4, v, s, t, k, h, q, p, d, net, tax, total, x
    FROM json_to_recordset($24) AS l (n int, v uuid, s text, t text, k boolean, h boolean, q numeric, p bigint, d bigint, net bigint, tax bigint, total bigint, x jsonb)
  )
  SELECT ${ORDER} FROM placed`
)

/**
 * Writes an order with its lines, and takes its number: W2026-000001, gapless per company and year.
 */
export async function placeOrder(ctx: Context, order: NewOrder): Promise<OrderRow> {
  const { quote } = order
  const [row] = await insert([
    ctx.tenantId,
    order.id,
    order.companyId,
    order.shopId,
    order.year,
    order.visitorId,
    order.cartId,
    quote.currency,
    quote.taxMode,
    quote.taxRounding,
    JSON.stringify(order.contact),
    order.address && JSON.stringify(order.address),
    order.shipping && JSON.stringify(order.shipping),
    JSON.stringify(quote.taxes),
    quote.subtotalMinor,
    quote.discountMinor,
    quote.netMinor,
    quote.taxMinor,
    quote.totalMinor,
    order.note,
    order.saleId,
    order.expiresAt,
    ctx.now,
    JSON.stringify(
      quote.lines.map((l, i) => ({
        n: i + 1,
        v: l.variantId,
        s: l.sku,
        t: l.name,
        k: l.stocked,
        h: order.shipping !== null && i === quote.lines.length - 1,
        q: l.quantity,
        p: l.unitPriceMinor,
        d: l.discountMinor,
        net: l.netMinor,
        tax: l.taxMinor,
        total: l.totalMinor,
        x: l.taxes
      }))
    ),
    order.customerId
  ])
  if (!row) throw coreErrors.conflict({ what: 'the order was not written' })
  await recordEvent(ctx, row, { what: 'place', to: 'placed' })
  return row
}
