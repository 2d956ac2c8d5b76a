import { defineUseCase, Input } from 'stoa/plugin'
import { inventoryErrors } from '../errors.ts'
import { pageToReorder, ReorderQuestion } from './list-reorder.ts'
import type { ReorderView } from './view.ts'

const MOST = 5_000
const AT_ONCE = 500

/** @throws inventory.table-too-long */
export const reorderTable = defineUseCase({
  name: 'inventory.reorder-table',
  summary: 'What to order for a shop as a table, as the list is filtered',
  permission: 'stock.read',
  reads: true,
  input: Input(ReorderQuestion),
  async run(ctx, question): Promise<ReorderView[]> {
    const rows: ReorderView[] = []
    for (let after: string | null | undefined; after !== null;) {
      const page = await pageToReorder(ctx, {
        ...question,
        limit: AT_ONCE,
        ...(after === undefined ? {} : { after })
      })
      rows.push(...page.items)
      if (rows.length > MOST) throw inventoryErrors['table-too-long']({ most: MOST })
      after = page.next
    }
    return rows
  }
})
