import { defineUseCase, Id, Input } from 'stoa/plugin'
import { inventoryErrors } from '../../errors.ts'
import { lotRow } from '../store.ts'
import { salesOfLot } from './store.ts'
import { type SaleOfLot, viewsOfSales } from './view.ts'

const MOST = 5_000
const AT_ONCE = 500

/** @throws stoa.not-found, inventory.table-too-long */
export const recallTable = defineUseCase({
  name: 'inventory.recall-table',
  summary: 'The sales that had a lot as a table, with who bought and how they are reached',
  permission: 'lot.recall',
  reads: true,
  input: Input({ lotId: Id }),
  async run(ctx, { lotId }): Promise<SaleOfLot[]> {
    await lotRow(ctx, lotId)
    const rows: SaleOfLot[] = []
    for (let after: string | null | undefined; after !== null;) {
      const page = await salesOfLot(ctx, lotId, {
        limit: AT_ONCE,
        ...(after === undefined ? {} : { after })
      })
      rows.push(...(await viewsOfSales(ctx, page.items)))
      if (rows.length > MOST) throw inventoryErrors['table-too-long']({ most: MOST })
      after = page.next
    }
    return rows
  }
})
