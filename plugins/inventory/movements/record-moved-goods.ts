import type { EventData, UnitContext } from 'stoa/plugin'
import type { PartsOfGoods } from '../../../contracts/components.ts'
import type { GoodsMoved } from '../../../contracts/stock.ts'
import { namedByVariant } from '../lots/named.ts'
import { naming, partsInPlace, tellParts, withParts } from '../parts/parts-moved.ts'
import { recordStock } from './store.ts'

/** In the transaction of the document that moved the goods. */
export async function recordMovedGoods(
  ctx: UnitContext,
  moved: EventData<typeof GoodsMoved>
): Promise<void> {
  const asked = partsInPlace(ctx, moved)
  // Where nothing is asked the statement is sent in this very turn, ahead of the document's.
  const goods = asked === null ? [] : await asked
  await naming(goods, recordStock(ctx, changeOf(moved, goods)))
  await tellParts(ctx, moved, goods, false)
}

const changeOf = (
  {
    companyId,
    shopId,
    reason,
    document,
    occurredAt,
    holder,
    evenIfShort,
    lots,
    original,
    lines
  }: EventData<typeof GoodsMoved>,
  goods: readonly PartsOfGoods[]
) => ({
  companyId,
  shopId,
  reason,
  document,
  occurredAt: new Date(occurredAt),
  quantities: withParts(lines, goods),
  isFact: reason === 'write-off',
  evenIfShort: evenIfShort === true,
  ...(lots !== undefined && { lots: namedByVariant(lots) }),
  ...(original !== undefined && { originId: original }),
  ...(holder === undefined ? {} : { holder })
})
