import { defineUseCase, Input } from 'stoa/plugin'
import { inventoryErrors } from '../errors.ts'
import { pageOfTransfers, TransferQuestion } from './list-transfers.ts'
import type { TransferRecord } from './view.ts'

const MOST = 5_000
const AT_ONCE = 500

/** @throws inventory.table-too-long */
export const transferTable = defineUseCase({
  name: 'inventory.transfer-table',
  summary: 'All transfers as a table, as the list is filtered',
  permission: 'stock-transfer.read',
  reads: true,
  input: Input(TransferQuestion),
  async run(ctx, question): Promise<TransferRecord[]> {
    const rows: TransferRecord[] = []
    for (let after: string | null | undefined; after !== null;) {
      const page = await pageOfTransfers(ctx, {
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
