// A shop whose stock is counted and sent elsewhere, for tests of stock documents.
import { asAdmin } from '../storefront.ts'
import { newId } from '../../../core/primitives/ids.ts'
import { GoodsMoved } from '../../../contracts/stock.ts'
import type { TestInstance } from '../instance.ts'
import { stockedShop, type StockedShop } from '../till.ts'

export const COUNTS = '/api/v1/inventory/stock-counts'
export const TRANSFERS = '/api/v1/inventory/transfers'

type Answer = Awaited<ReturnType<TestInstance['call']>>
/** What the API says, as tests look at it. */
type Body = Promise<ReturnType<typeof JSON.parse>>

export interface CountedShop extends StockedShop {
  /** Sends something that moves goods; once by its key. */
  send(path: string, body?: object, token?: string, key?: string): Promise<Answer>
  /** The same, which must go well. */
  done(path: string, body?: object, token?: string): Body
  read(path: string, token?: string): Body
  /** A count that is started. */
  counting(more?: object): Promise<{ id: string; number: string }>
  /** Enters what was found of goods, by their place. */
  count(id: string, found: Array<[number, string]>, mode?: string, token?: string): Body
  /** On hand, by place. */
  levels(shopId?: string): Promise<string[]>
  /** Sells for cash, over the API. */
  sell(i: number, quantity?: string): Promise<Answer>
  /** Books what happened when it says, however late that is. */
  move(i: number, quantity: string, at: Date, reason?: 'sale' | 'refund' | 'receipt'): Promise<void>
}

/** Ten of each goods (5.00, 7.50, 0.99), which cost 2.00, 3.00 and nobody knows. */
export async function countedShop(stoa: TestInstance, stock = '10'): Promise<CountedShop> {
  const shop = await stockedShop(stoa, stock)
  const { token, companyId, shopId, variants, tenantId } = shop
  await asAdmin(
    stoa,
    `UPDATE catalog_variant SET cost_minor = CASE WHEN id = $2 THEN 200 ELSE 300 END WHERE tenant_id = $1 AND id = ANY ($3) RETURNING id`,
    [tenantId, variants[0], variants.slice(0, 2)]
  )
  const send: CountedShop['send'] = (path, body = {}, as = token, key = crypto.randomUUID()) =>
    stoa.call('POST', path, { token: as, headers: { 'idempotency-key': key }, body })
  const done: CountedShop['done'] = async (path, body, as) => {
    const answer = await send(path, body, as)
    if (answer.statusCode >= 300) throw new Error(`${path}: ${answer.body}`)
    return answer.json()
  }
  const read: CountedShop['read'] = (path, as = token) => stoa.ok('GET', path, { token: as })
  return {
    ...shop,
    send,
    done,
    read,
    async counting(more = { scope: 'full' }) {
      const made = await done(COUNTS, { shopId, ...more })
      return done(`${COUNTS}/${made.id}/start`)
    },
    count: (id, found, mode, as) =>
      done(
        `${COUNTS}/${id}/entries`,
        {
          entries: found.map(([i, quantity]) => ({
            variantId: variants[i],
            quantity,
            ...(mode !== undefined && { mode })
          }))
        },
        as
      ),
    async levels(of = shopId) {
      const { items } = await read(`/api/v1/inventory/levels?shopId=${of}&limit=100`)
      return variants.map(
        id => items.find((one: { variantId: string }) => one.variantId === id)?.quantity ?? '0'
      )
    },
    sell: (i, quantity = '1') =>
      stoa.call('POST', '/api/v1/pos/sales', {
        token,
        body: {
          registerId: shop.registerId,
          lines: [{ variantId: variants[i], quantity }],
          tenders: [{ type: 'cash', amountMinor: 100_000 }]
        }
      }),
    async move(i, quantity, at, reason = 'sale') {
      const system = await stoa.system(tenantId, { companyId })
      await system.unitOfWork(inside =>
        inside.emit(GoodsMoved, {
          companyId,
          shopId,
          reason,
          document: { type: 'test', id: newId() },
          occurredAt: at.toISOString(),
          evenIfShort: true,
          lines: [{ variantId: variants[i] as string, quantity }]
        })
      )
    }
  }
}

/** Levels that are not the sum of their movements, and what is not the sum of its entries. */
export const wrongBooks = (stoa: TestInstance, tenantId: string): Promise<unknown[]> =>
  asAdmin(
    stoa,
    `SELECT l.shop_id, l.variant_id, l.quantity, coalesce(m.sum, 0) AS sum FROM inventory_level l
     LEFT JOIN (SELECT shop_id, variant_id, sum(quantity) FROM inventory_movement WHERE tenant_id = $1 GROUP BY 1, 2) m ON m.shop_id = l.shop_id AND m.variant_id = l.variant_id
     WHERE l.tenant_id = $1 AND l.quantity <> coalesce(m.sum, 0)
     UNION ALL
     SELECT l.transfer_id, l.variant_id, l.received + l.lost + l.damaged + l.returned, coalesce(e.sum, 0) FROM inventory_transfer_line l
     LEFT JOIN (SELECT transfer_id, variant_id, sum(quantity) FROM inventory_transfer_entry WHERE tenant_id = $1 AND kind <> 'sent' GROUP BY 1, 2) e
       ON e.transfer_id = l.transfer_id AND e.variant_id = l.variant_id
     WHERE l.tenant_id = $1 AND l.received + l.lost + l.damaged + l.returned <> coalesce(e.sum, 0)`,
    [tenantId]
  )
