import { defineUseCase, Input } from 'stoa/plugin'
import { purchasingErrors } from '../errors.ts'
import { DueQuestion, dueOf } from './list-payments-due.ts'
import type { DueItem } from './view.ts'

const MOST = 20_000
const AT_ONCE = 1_000

/** @throws purchasing.table-too-long */
export const paymentsDueTable = defineUseCase({
  name: 'purchasing.payments-due-table',
  summary: 'What is to be paid to suppliers, as a table',
  permission: 'supplier-bill.read',
  heldFor: 'company',
  reads: true,
  input: Input(DueQuestion),
  async run(ctx, question): Promise<DueItem[]> {
    const rows: DueItem[] = []
    for (let after: string | null | undefined; after !== null;) {
      const page = await dueOf(ctx, {
        ...question,
        limit: AT_ONCE,
        ...(after === undefined ? {} : { after })
      })
      rows.push(...page.items)
      if (rows.length > MOST) throw purchasingErrors['table-too-long']({ most: MOST })
      after = page.next
    }
    return rows
  }
})
