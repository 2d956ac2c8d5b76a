import { defineCursor, defineUseCase, Id, Input, PageInput, statement } from 'stoa/plugin'
import { accounts } from '../accounts/store.ts'
import { type EntryRow, viewsOf } from './book.ts'

const newestFirst = defineCursor(['id'], (row: EntryRow) => [row.id])
const listed = statement<EntryRow>(
  'accounts.entries',
  `
  SELECT id, account_id, kind, amount_minor, balance_minor, business_day, due_on, document_id, method, reference, note, occurred_at, user_id
  FROM accounts_entry WHERE tenant_id = $1 AND account_id = $2 AND ($3::uuid IS NULL OR id < $3) ORDER BY id DESC LIMIT $4`
)

export const listEntries = defineUseCase({
  name: 'accounts.list-entries',
  summary: 'What was bought on an account, paid and corrected, newest first',
  permission: 'account.read',
  reads: true,
  input: Input({ accountId: Id, ...PageInput }),
  async run(ctx, { accountId, after, limit }) {
    const behind = newestFirst.behind(after)
    const [, rows] = await Promise.all([
      accounts.get(ctx, accountId),
      listed([ctx.tenantId, accountId, ...behind, limit + 1])
    ])
    const page = newestFirst.page(rows, limit, row => row)
    return { ...page, items: await viewsOf(ctx, page.items) }
  }
})
