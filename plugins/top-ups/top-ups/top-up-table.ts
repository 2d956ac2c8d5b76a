import { defineUseCase, Input } from 'stoa/plugin'
import { topUpErrors } from '../errors.ts'
import { TopUpQuestion, pageOfTopUps } from './list-top-ups.ts'
import type { TopUpView } from './view.ts'

const MOST = 5_000
const AT_ONCE = 500

/** @throws top-ups.table-too-long */
export const topUpTable = defineUseCase({
  name: 'top-ups.top-up-table',
  summary: 'All top-ups as a table, as the list is filtered and sorted',
  permission: 'top-up.read',
  reads: true,
  input: Input(TopUpQuestion),
  async run(ctx, question): Promise<TopUpView[]> {
    const rows: TopUpView[] = []
    for (let after: string | null | undefined; after !== null;) {
      const page = await pageOfTopUps(ctx, {
        ...question,
        limit: AT_ONCE,
        ...(after === undefined ? {} : { after })
      })
      rows.push(...page.items)
      if (rows.length > MOST) throw topUpErrors['table-too-long']({ most: MOST })
      after = page.next
    }
    return rows
  }
})
