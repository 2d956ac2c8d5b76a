import { defineUseCase, Input } from 'stoa/plugin'
import { inventoryErrors } from '../errors.ts'
import { LotQuestion, pageOfLots } from './list-lots.ts'
import type { LotRecord } from './view.ts'

const MOST = 5_000
const AT_ONCE = 500

/** @throws inventory.table-too-long */
export const lotTable = defineUseCase({
  name: 'inventory.lot-table',
  summary: 'Lots and serial numbers as a table, as the list is filtered',
  permission: 'lot.read',
  reads: true,
  input: Input(LotQuestion),
  async run(ctx, question): Promise<LotRecord[]> {
    const rows: LotRecord[] = []
    for (let after: string | null | undefined; after !== null;) {
      const page = await pageOfLots(ctx, {
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
