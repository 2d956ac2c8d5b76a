import { parseQuantity, type EventData, type UnitContext } from 'stoa/plugin'
import type { GoodsMoved } from '../../../contracts/stock.ts'
import { namedByVariant } from '../lots/named.ts'
import { recordStock } from './store.ts'

/** In the transaction of the document that moved the goods. */
export async function recordMovedGoods(
  ctx: UnitContext,
  moved: EventData<typeof GoodsMoved>
): Promise<void> {
  const {
    companyId,
    shopId,
    reason,
    document,
    occurredAt,
    holder,
    evenIfShort,
    lots,
    origin,
    lines
  } = moved
  const quantities = new Map<string, number>()
  for (const { variantId, quantity } of lines) {
    quantities.set(variantId, (quantities.get(variantId) ?? 0) + parseQuantity(quantity))
  }
  await recordStock(ctx, {
    companyId,
    shopId,
    reason,
    document,
    occurredAt: new Date(occurredAt),
    quantities,
    isFact: reason === 'write-off',
    evenIfShort: evenIfShort === true,
    ...(lots !== undefined && { lots: namedByVariant(lots) }),
    ...(origin !== undefined && { originId: origin.id }),
    ...(holder === undefined ? {} : { holder })
  })
}
