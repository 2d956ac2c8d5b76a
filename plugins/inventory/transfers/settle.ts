import { type FieldError, parseQuantity, type UnitContext } from 'stoa/plugin'
import { TransferSettled } from '../../../contracts/stock.ts'
import { inventoryErrors } from '../errors.ts'
import type { NamedMilli } from '../lots/rules/lot.ts'
import { recordStock } from '../movements/store.ts'
import { stateAfter } from './rules.ts'
import { bookEntries, moveTransfer, type TransferEntry, transferLines } from './store.ts'
import type { TransferRow, TransferState } from './view.ts'

/**
 * Books what became of goods that were on their way, of a transfer that is locked: what was received or
 * came back goes into the stock of the shop where it is now.
 * @param shopId whose stock that is
 * @param how.over what it ends as; left out: what its lines say
 * @param how.lots which lots these are, of tracked goods; left out: what is on its way
 * @throws inventory.more-than-sent naming the lines
 */
export async function settleTransfer(
  ctx: UnitContext,
  row: TransferRow,
  shopId: string,
  entries: readonly TransferEntry[],
  { over, lots }: { over?: TransferState; lots?: ReadonlyMap<string, readonly NamedMilli[]> } = {}
): Promise<void> {
  demandUnderWay(entries, await transferLines(ctx, row))
  const arriving = new Map<string, number>()
  for (const { variantId, kind, milli } of entries) {
    if (kind !== 'received' && kind !== 'returned') continue
    arriving.set(variantId, (arriving.get(variantId) ?? 0) + milli)
  }
  await recordStock(ctx, {
    companyId: row.company_id,
    shopId,
    reason: 'transfer',
    document: { type: 'transfer', id: row.id },
    occurredAt: ctx.now,
    quantities: arriving,
    originId: row.id,
    ...(lots !== undefined && { lots })
  })
  await bookEntries(ctx, row.id, entries)
  const state = over ?? stateAfter(await transferLines(ctx, row))
  await moveTransfer(ctx, row.id, state)
  await ctx.emit(TransferSettled, {
    companyId: row.company_id,
    transferId: row.id,
    number: row.number,
    fromShopId: row.from_shop_id,
    toShopId: row.to_shop_id,
    state
  })
  ctx.audited(row.id, { number: row.number, state, entries: entries.length })
}

function demandUnderWay(
  entries: readonly TransferEntry[],
  lines: ReadonlyArray<{ variant_id: string; under_way: string }>
): void {
  const left = new Map(lines.map(line => [line.variant_id, parseQuantity(line.under_way)]))
  const errors: FieldError[] = []
  for (const [i, { variantId, milli }] of entries.entries()) {
    const rest = (left.get(variantId) ?? 0) - milli
    left.set(variantId, rest)
    if (rest < 0) {
      errors.push({
        field: `/lines/${i}`,
        code: 'too-much',
        message: 'is more than is on its way still'
      })
    }
  }
  if (errors.length > 0) throw inventoryErrors['more-than-sent']({}, { errors })
}
