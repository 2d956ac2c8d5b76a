import { defineCursor, defineUseCase, Id, Input, PageInput, statement } from 'stoa/plugin'
import { layaways } from '../layaways/store.ts'
import { ENTRY_COLUMNS, type EntryRow, viewsOf } from './book.ts'

const newestFirst = defineCursor(['count'], (row: EntryRow & { entry_no: number }) => [
  row.entry_no
])
const listed = statement<EntryRow & { entry_no: number }>(
  'layaways.entries',
  `
  SELECT ${ENTRY_COLUMNS}, entry_no
  FROM layaways_entry WHERE tenant_id = $1 AND layaway_id = $2 AND ($3::integer IS NULL OR entry_no < $3) ORDER BY entry_no DESC LIMIT $4`
)

export const listEntries = defineUseCase({
  name: 'layaways.list-entries',
  summary: 'What was paid on a layaway, what it was used for and what went back, newest first',
  permission: 'layaway.read',
  reads: true,
  input: Input({ layawayId: Id, ...PageInput }),
  async run(ctx, { layawayId, after, limit }) {
    const behind = newestFirst.behind(after)
    const [, rows] = await Promise.all([
      layaways.get(ctx, layawayId),
      listed([ctx.tenantId, layawayId, ...behind, limit + 1])
    ])
    const page = newestFirst.page(rows, limit, row => row)
    return { ...page, items: await viewsOf(ctx, page.items) }
  }
})
