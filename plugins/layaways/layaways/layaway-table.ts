import { defineUseCase, Input } from 'stoa/plugin'
import { layawayErrors } from '../errors.ts'
import { LayawayQuestion, pageOfLayaways } from './list-layaways.ts'
import type { LayawayView } from './view.ts'

const MOST = 5_000
const AT_ONCE = 500

/** @throws layaways.table-too-long */
export const layawayTable = defineUseCase({
  name: 'layaways.layaway-table',
  summary: 'All layaways as a table, as the list is filtered and sorted',
  permission: 'layaway.read',
  reads: true,
  input: Input(LayawayQuestion),
  async run(ctx, question): Promise<LayawayView[]> {
    const rows: LayawayView[] = []
    for (let after: string | null | undefined; after !== null;) {
      const page = await pageOfLayaways(ctx, {
        ...question,
        limit: AT_ONCE,
        ...(after === undefined ? {} : { after })
      })
      rows.push(...page.items)
      if (rows.length > MOST) throw layawayErrors['table-too-long']({ most: MOST })
      after = page.next
    }
    return rows
  }
})
