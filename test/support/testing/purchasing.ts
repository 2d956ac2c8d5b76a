// A shop that buys what it sells, for tests of purchasing and costs.
import { newId } from '../../../core/primitives/ids.ts'
import type { TestInstance } from '../instance.ts'
import { asAdmin } from '../storefront.ts'
import { stockedShop, type StockedShop } from '../till.ts'

export const PURCHASING = '/api/v1/purchasing'

type Answer = Awaited<ReturnType<TestInstance['call']>>
/** What the API says, as tests look at it. */
type Body = Promise<ReturnType<typeof JSON.parse>>

export interface BuyingShop extends StockedShop {
  /** Sends something that moves goods; once by its key. */
  send(path: string, body?: object, token?: string): Promise<Answer>
  /** The same, which must go well. */
  done(path: string, body?: object): Body
  read(path: string, token?: string): Body
  /** Receives goods by their place: which, how many, what they cost together. */
  receive(lines: Array<[number, string, number]>, more?: object): Body
  /** Sells for cash. */
  sell(i: number, quantity: string): Body
  /** What the catalogue says one costs. */
  cost(i: number): Body
  /** What there is of it by the book of costs. */
  value(i: number, query?: string): Body
  /** Lets the book of costs take in what happened; a piece of the last goods comes for nothing. */
  kept(): Promise<void>
}

/** Nothing on hand of goods at 5.00, 7.50 and 0.99. */
export async function buyingShop(stoa: TestInstance): Promise<BuyingShop> {
  const shop = await stockedShop(stoa, '0')
  const { token, variants, registerId, shopId } = shop
  const send: BuyingShop['send'] = (path, body = {}, as = token) =>
    stoa.call('POST', path, { token: as, body, headers: { 'idempotency-key': newId() } })
  const done: BuyingShop['done'] = async (path, body) => {
    const answer = await send(path, body)
    if (answer.statusCode >= 300) throw new Error(`${path}: ${answer.body}`)
    return answer.json()
  }
  const read: BuyingShop['read'] = (path, as = token) => stoa.ok('GET', path, { token: as })
  const receive: BuyingShop['receive'] = (lines, more = {}) =>
    done(`${PURCHASING}/receipts`, {
      shopId,
      lines: lines.map(([i, quantity, costMinor]) => ({
        variantId: variants[i],
        quantity,
        costMinor
      })),
      ...more
    })
  const ofVariant = (items: Array<{ variantId: string }>, i: number) =>
    items.find(({ variantId }) => variantId === variants[i])
  return {
    ...shop,
    send,
    done,
    read,
    receive,
    sell: (i, quantity) =>
      done('/api/v1/pos/sales', {
        registerId,
        lines: [{ variantId: variants[i], quantity }],
        tenders: [{ type: 'cash', amountMinor: 1_000_000 }]
      }),
    async cost(i) {
      const { items } = await read('/api/v1/catalog/products?limit=100')
      type Variant = { id: string; costMinor: number | null }
      return (items as Array<{ variants: Variant[] }>)
        .flatMap(product => product.variants)
        .find(({ id }) => id === variants[i])?.costMinor
    },
    value: async (i, query = '') =>
      ofVariant((await read(`${PURCHASING}/stock-value?limit=100${query}`)).items, i),
    async kept() {
      await receive([[variants.length - 1, '1', 0]])
      await stoa.settled()
    }
  }
}

/**
 * What in the book of costs is not the sum of its entries or layers, layers that are not what is left
 * of them and what was taken, and movements and receipts that are not in it once.
 */
export const wrongCosts = (stoa: TestInstance, tenantId: string): Promise<unknown[]> =>
  asAdmin(
    stoa,
    `SELECT 'company' AS of, c.variant_id, c.quantity, c.value, e.quantity AS of_entries, e.value AS worth FROM purchasing_cost c
     LEFT JOIN (SELECT variant_id, sum(quantity) AS quantity, sum(value) AS value FROM purchasing_cost_entry WHERE tenant_id = $1 GROUP BY 1) e ON e.variant_id = c.variant_id
     WHERE c.tenant_id = $1 AND (c.quantity, c.value) IS DISTINCT FROM (e.quantity, e.value)
     UNION ALL
     SELECT 'shop', s.variant_id, s.quantity, s.value, e.quantity, e.value FROM purchasing_cost_shop s
     LEFT JOIN (SELECT variant_id, at_shop_id, sum(quantity) AS quantity, sum(value) AS value FROM purchasing_cost_entry WHERE tenant_id = $1 GROUP BY 1, 2) e USING (variant_id, at_shop_id)
     WHERE s.tenant_id = $1 AND (s.quantity, s.value) IS DISTINCT FROM (e.quantity, e.value)
     UNION ALL
     SELECT 'layers', variant_id, s.quantity, s.value, l.quantity, l.value
     FROM (SELECT s.* FROM purchasing_cost_shop s JOIN purchasing_cost_book b USING (tenant_id, company_id) WHERE b.tenant_id = $1 AND b.method = 'fifo') s
     FULL JOIN (SELECT variant_id, at_shop_id, sum(left_quantity) AS quantity, sum(left_value) AS value FROM purchasing_fifo_layer WHERE tenant_id = $1 GROUP BY 1, 2) l USING (variant_id, at_shop_id)
     WHERE (coalesce(s.quantity, 0), coalesce(s.value, 0)) IS DISTINCT FROM (coalesce(l.quantity, 0), coalesce(l.value, 0))
     UNION ALL
     SELECT 'takes', l.variant_id, l.quantity, l.value, t.quantity, t.value FROM purchasing_fifo_layer l
     LEFT JOIN (SELECT layer_id, sum(quantity) AS quantity, sum(value) AS value FROM purchasing_fifo_take WHERE tenant_id = $1 GROUP BY 1) t ON t.layer_id = l.id
     WHERE l.tenant_id = $1 AND (l.left_quantity + coalesce(t.quantity, 0), l.left_value + coalesce(t.value, 0)) IS DISTINCT FROM (l.quantity, l.value)
     UNION ALL
     SELECT 'movement', m.variant_id, m.quantity, NULL, e.quantity, e.value FROM inventory_movement m
     LEFT JOIN purchasing_cost_entry e ON e.tenant_id = $1 AND e.movement_id = m.id AND e.kind = 'moved'
     WHERE m.tenant_id = $1 AND e.quantity IS DISTINCT FROM m.quantity
     UNION ALL
     SELECT 'receipt', l.variant_id, l.quantity, l.value_minor, e.quantity, e.value FROM purchasing_cost_layer l
     LEFT JOIN purchasing_cost_entry e ON e.tenant_id = $1 AND e.document_id = l.document_id AND e.variant_id = l.variant_id AND e.kind = 'moved'
     WHERE l.tenant_id = $1 AND (l.quantity, l.value_minor::numeric) IS DISTINCT FROM (e.quantity, e.value)
     UNION ALL
     SELECT 'correction', c.variant_id, NULL, c.value_minor, NULL, c.stock_value FROM purchasing_cost_correction c
     LEFT JOIN (SELECT movement_id, sum(value) AS value FROM purchasing_cost_entry WHERE tenant_id = $1 AND kind = 'corrected' GROUP BY 1) e ON e.movement_id = c.id
     WHERE c.tenant_id = $1 AND (c.booked_at IS NULL OR c.stock_value <> coalesce(e.value, 0))`,
    [tenantId]
  )
