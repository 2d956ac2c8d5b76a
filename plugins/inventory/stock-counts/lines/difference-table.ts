import { defineUseCase, Id, Input } from 'stoa/plugin'
import { inventoryErrors } from '../../errors.ts'
import { stockCount } from '../store.ts'
import { differingLines } from './store.ts'
import { type CountLineView, seesBooks, viewOfLines } from './view.ts'

const MOST = 20_000

interface DifferenceTable {
  number: string
  currency: string
  lines: CountLineView[]
}

/** @throws stoa.not-found, access.forbidden, inventory.table-too-long */
export const differenceTable = defineUseCase({
  name: 'inventory.difference-table',
  summary: 'All that differs in a stock count, as a table',
  permission: 'stock-count.read',
  reads: true,
  input: Input({ countId: Id }),
  async run(ctx, { countId }): Promise<DifferenceTable> {
    const row = await stockCount(ctx, countId)
    if (!seesBooks(ctx, row)) ctx.demand('stock-count.post')
    const lines: CountLineView[] = []
    for await (const found of differingLines(ctx, row, false)) {
      lines.push(...(await viewOfLines(ctx, row, found)))
      if (lines.length > MOST) throw inventoryErrors['table-too-long']({ most: MOST })
    }
    return { number: row.number, currency: ctx.company().currency, lines }
  }
})
