import { defineUseCase, Id, Input, Type } from 'stoa/plugin'
import { reportingErrors } from '../errors.ts'
import { PAGE, stockPage } from './page.ts'
import type { StockRow } from './view.ts'

const MOST_ROWS = 100_000

export const stockTable = defineUseCase({
  name: 'reporting.stock-table',
  summary: 'All stock on hand with product names',
  permission: 'report.stock',
  reads: true,
  input: Input({ shopId: Type.Optional(Id) }),
  async run(ctx, { shopId }): Promise<StockRow[]> {
    if (shopId !== undefined) ctx.shop(shopId)
    const rows: StockRow[] = []
    for (let next: string | null | undefined; next !== null;) {
      const { items, next: after } = await stockPage(ctx, shopId, undefined, PAGE, next)
      rows.push(...items)
      if (rows.length > MOST_ROWS) throw reportingErrors['table-too-long']({ most: MOST_ROWS })
      next = after
    }
    return rows
  }
})
