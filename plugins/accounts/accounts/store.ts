import { type Context, daysInForce, defineRepository, statement } from 'stoa/plugin'
import { Customers } from '../../../contracts/customers.ts'
import { AccountChanged } from '../contract.ts'
import { accountErrors } from '../errors.ts'
import { AccountSettings } from '../settings.ts'
import { AccountModel } from './model.ts'
import { AccountRecord, type AccountView } from './view.ts'

/** The accounts of the company acted in; whoever owes most first. */
export const accounts = defineRepository({
  name: 'accounts.account',
  model: AccountModel,
  view: AccountRecord,
  sorts: {
    '-balance': { by: ['balanceMinor', 'id'], descending: true },
    balance: { by: ['balanceMinor', 'id'] }
  },
  filters: ['customerId', 'blocked'],
  conflicts: { accounts_account_customer: () => accountErrors['account-there']() },
  events: { created: AccountChanged, changed: AccountChanged },
  audited: ['limitMinor', 'dueDays', 'blocked']
})

const ofCustomers = statement<{ id: string; customer_id: string }>(
  'accounts.accounts-of-customers',
  'SELECT id, customer_id FROM accounts_account WHERE tenant_id = $1 AND company_id = $2 AND customer_id = ANY ($3)'
)

/** Which of these customers have one: customer → account. */
export async function accountIds(
  ctx: Context,
  customerIds: readonly string[]
): Promise<Map<string, string>> {
  const rows = await ofCustomers([ctx.tenantId, ctx.company().id, customerIds])
  return new Map(rows.map(row => [row.customer_id, row.id]))
}

// Payments pay what is oldest first: of the balance that much is overdue which is more than what is
// not due yet.
const notDue = statement<{ account_id: string; amount: number }>(
  'accounts.not-due-yet',
  'SELECT account_id, sum(amount_minor)::bigint AS amount FROM accounts_entry WHERE tenant_id = $1 AND account_id = ANY ($2) AND due_on >= $3 GROUP BY account_id'
)

/** What should have been paid by now, by account, in minor units. */
export async function overdueOf(
  ctx: Context,
  owed: ReadonlyArray<{ id: string; balanceMinor: number }>
): Promise<Map<string, number>> {
  const debts = owed.filter(({ balanceMinor }) => balanceMinor > 0)
  if (debts.length === 0) return new Map()
  const { from: today } = await daysInForce(ctx)
  const rows = await notDue([ctx.tenantId, debts.map(({ id }) => id), today])
  const open = new Map(rows.map(row => [row.account_id, row.amount]))
  return new Map(
    debts.map(({ id, balanceMinor }) => [id, Math.max(0, balanceMinor - (open.get(id) ?? 0))])
  )
}

/** Accounts as they are shown: whose they are, and how far they may still be used. */
export async function shown(
  ctx: Context,
  records: readonly AccountRecord[]
): Promise<AccountView[]> {
  const [names, overdue] = await Promise.all([
    ctx.can('customer.read')
      ? ctx.ask(Customers).names(records.map(({ customerId }) => customerId))
      : new Map<string, string>(),
    overdueOf(ctx, records)
  ])
  const { refuseOverdue } = ctx.settings(AccountSettings)
  return records.map(record => {
    const overdueMinor = overdue.get(record.id) ?? 0
    const isShut = record.blocked || (refuseOverdue && overdueMinor > 0)
    return {
      ...record,
      customerName: names.get(record.customerId) ?? null,
      overdueMinor,
      availableMinor: isShut ? 0 : Math.max(0, record.limitMinor - record.balanceMinor)
    }
  })
}

export const shownOne = async (ctx: Context, record: AccountRecord): Promise<AccountView> =>
  (await shown(ctx, [record]))[0] as AccountView
