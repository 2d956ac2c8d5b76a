import { defineUseCase, Input } from 'stoa/plugin'
import { purchasingErrors } from '../errors.ts'
import { pageOfStockValue, ValueQuestion } from './list-stock-value.ts'
import type { ValuedGoods } from './view.ts'

const MOST = 20_000
const AT_ONCE = 1_000

/** @throws purchasing.table-too-long, stoa.not-found */
export const stockValueTable = defineUseCase({
  name: 'purchasing.stock-value-table',
  summary: 'What is in stock and what it is worth, as a table',
  permission: 'stock-value.read',
  reads: true,
  input: Input(ValueQuestion),
  async run(ctx, question): Promise<ValuedGoods[]> {
    const rows: ValuedGoods[] = []
    for (let after: string | null | undefined; after !== null;) {
      const page = await pageOfStockValue(ctx, {
        ...question,
        limit: AT_ONCE,
        ...(after === undefined ? {} : { after })
      })
      rows.push(
        ...page.items.filter(({ quantity, valueMinor }) => quantity !== '0' || valueMinor !== 0)
      )
      if (rows.length > MOST) throw purchasingErrors['table-too-long']({ most: MOST })
      after = page.next
    }
    return rows
  }
})
