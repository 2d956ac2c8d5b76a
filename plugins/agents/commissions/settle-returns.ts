import type { UnitContext } from 'stoa/plugin'
import { addEntries, type NewEntry } from '../entries/entry-store.ts'
import { takeBack } from './rules/take-back.ts'
import { type AgentSale, saveReturned, type SaleLine, takeUnsettled } from './sale-store.ts'
import { entryOf } from './sold-lines.ts'

/**
 * Takes back of a sale's agent what came back of the sale since this was done last. The sale is
 * locked by the caller.
 */
export async function settleReturns(
  ctx: UnitContext,
  sale: AgentSale,
  sold: readonly SaleLine[]
): Promise<void> {
  const returns = await takeUnsettled(ctx, sale.id)
  if (returns.length === 0) return
  const lines = new Map(sold.map(line => [line.lineNo, { ...line }]))
  const entries: NewEntry[] = []
  for (const back of returns) {
    const some = back.lineNo === 0 ? [...lines.values()] : [lines.get(back.lineNo)]
    for (const line of some) {
      if (line === undefined) continue
      const { returnedMilli, movement } = takeBack(line, back.quantityMilli)
      line.returnedMilli = returnedMilli
      if (sale.agentId === null || movement.quantityMilli === 0) continue
      entries.push(
        entryOf(sale, line, {
          kind: back.lineNo === 0 ? 'void' : 'return',
          day: back.businessDay,
          documentId: back.documentId,
          number: back.number,
          agentId: sale.agentId,
          movement
        })
      )
    }
  }
  await saveReturned(
    ctx,
    sale.id,
    [...lines.values()],
    returns.some(({ lineNo }) => lineNo === 0)
  )
  await addEntries(ctx, entries)
}
