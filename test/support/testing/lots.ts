// A shop whose goods are tracked, for tests of lots and serial numbers.
import { asAdmin } from '../storefront.ts'
import type { TestInstance } from '../instance.ts'
import { countedShop, type CountedShop } from './stock.ts'

export const LOTS = '/api/v1/inventory/lots'

export interface NamedLot {
  code: string
  quantity?: string
  expiresOn?: string
}
type Answer = ReturnType<CountedShop['send']>

export interface TrackedShop extends CountedShop {
  /** Goods received by hand, with their lots. */
  bring(i: number, quantity: string, lots?: NamedLot[], more?: object): Answer
  /** A sale of so much; `lots` are those scanned. */
  sellOf(i: number, quantity: string, lots?: NamedLot[], more?: object): Answer
  refundOf(saleId: string, quantity: string, lots?: NamedLot[]): Answer
  /** What is on hand of goods, lot by lot, as «A 3». */
  lots(i: number, query?: string): Promise<string[]>
  /** What of goods is in no lot. */
  unassigned(i: number): Promise<string>
  /** Which lots a document moved, as «A -1». */
  taken(documentId: string): Promise<string[]>
  /** The lot with this number. */
  lot(i: number, code: string): Promise<{ id: string; version: number; quantity: string }>
}

export const track = (
  stoa: TestInstance,
  token: string,
  variantIds: string[],
  tracking: string
): ReturnType<TestInstance['call']> =>
  stoa.call('PUT', '/api/v1/inventory/tracking', { token, body: { variantIds, tracking } })

/** A shop with lots (0), lots that expire (1) and serial numbers (2), and nothing on hand. */
export async function trackedShop(
  stoa: TestInstance,
  kinds = ['lot', 'expiry', 'serial']
): Promise<TrackedShop> {
  const shop = await countedShop(stoa, '0')
  const { token, variants, shopId, registerId, send, read } = shop
  for (const [i, kind] of kinds.entries()) {
    if (kind === 'none') continue
    const answer = await track(stoa, token, [variants[i] as string], kind)
    if (answer.statusCode !== 200) throw new Error(answer.body)
  }
  const ofGoods = (i: number, lots: NamedLot[] = []): object[] =>
    lots.map(({ code, quantity }) => ({ code, quantity, variantId: variants[i] }))
  return {
    ...shop,
    bring: (i, quantity, lots, more = {}) =>
      send('/api/v1/inventory/adjustments', {
        shopId,
        reason: 'receipt',
        lines: [{ variantId: variants[i], quantity, ...(lots && { lots }) }],
        ...more
      }),
    sellOf: (i, quantity, lots, more = {}) =>
      send('/api/v1/pos/sales', {
        registerId,
        lines: [{ variantId: variants[i], quantity }],
        tenders: [{ type: 'cash', amountMinor: 10_000_000 }],
        ...(lots && { extras: { inventory: { lots: ofGoods(i, lots) } } }),
        ...more
      }),
    refundOf: (saleId, quantity, lots) =>
      send('/api/v1/pos/refunds', {
        registerId,
        saleId,
        lines: [{ lineNo: 1, quantity }],
        ...(lots && { lots: lots.map(lot => ({ ...lot, variantId: variants[2] })) }),
        tenders: [{ type: 'cash', amountMinor: Math.round(Number(quantity) * 99) }]
      }),
    async lots(i, query = '') {
      const { items } = await read(`${LOTS}?variantId=${variants[i]}&onHand=true&limit=100${query}`)
      return items.map((one: NamedLot) => `${one.code} ${one.quantity}`).sort()
    },
    async unassigned(i) {
      const { items } = await read(`/api/v1/inventory/tracking?variantIds=${variants[i]}`)
      return items[0].unassigned.map((one: { quantity: string }) => one.quantity).join(' ') || '0'
    },
    async taken(documentId) {
      const { items } = await read(`/api/v1/inventory/document-lots?documentId=${documentId}`)
      return items.map((one: NamedLot) => `${one.code} ${one.quantity}`)
    },
    async lot(i, code) {
      const { items } = await read(`${LOTS}?variantId=${variants[i]}&code=${code}`)
      return items.find((one: NamedLot) => one.code === code)
    }
  }
}

/** Where lots do not come to their level, to their entries, or are below zero; serial numbers that are twice. */
export const wrongLots = (stoa: TestInstance, tenantId: string): Promise<unknown[]> =>
  asAdmin(
    stoa,
    `SELECT 'level' AS what, l.shop_id, l.variant_id, l.quantity, l.unassigned + coalesce(v.sum, 0) AS sum FROM inventory_level l
     LEFT JOIN (SELECT in_shop_id AS shop_id, variant_id, sum(quantity) FROM inventory_lot_level WHERE tenant_id = $1 GROUP BY 1, 2) v ON v.shop_id = l.shop_id AND v.variant_id = l.variant_id
     WHERE l.tenant_id = $1 AND l.tracking IS NOT NULL AND l.quantity <> l.unassigned + coalesce(v.sum, 0)
     UNION ALL
     SELECT 'entries', v.in_shop_id, v.lot_id, v.quantity, coalesce(e.sum, 0) FROM inventory_lot_level v
     LEFT JOIN (SELECT in_shop_id AS shop_id, lot_id, sum(quantity) FROM inventory_lot_entry WHERE tenant_id = $1 GROUP BY 1, 2) e ON e.shop_id = v.in_shop_id AND e.lot_id = v.lot_id
     WHERE v.tenant_id = $1 AND (v.quantity <> coalesce(e.sum, 0) OR v.quantity < 0)
     UNION ALL
     SELECT 'movement', m.shop_id, m.id, m.quantity, e.sum FROM inventory_movement m
     JOIN (SELECT movement_id, sum(quantity) FROM inventory_lot_entry WHERE tenant_id = $1 AND movement_id IS NOT NULL GROUP BY 1) e ON e.movement_id = m.id
     WHERE m.tenant_id = $1 AND m.quantity <> e.sum`,
    [tenantId]
  )
