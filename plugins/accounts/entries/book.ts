import {
  coreErrors,
  namesOfStaff,
  newId,
  statement,
  type Context,
  type UnitContext
} from 'stoa/plugin'
import { Customers } from '../../../contracts/customers.ts'
import { overdueOf } from '../accounts/store.ts'
import { AccountChanged } from '../contract.ts'
import { accountErrors } from '../errors.ts'
import { AccountSettings } from '../settings.ts'
import type { EntryView } from './view.ts'

export interface AccountRow {
  id: string
  customer_id: string
  limit_minor: number
  due_days: number
  blocked: boolean
  balance_minor: number
}

const COLUMNS = 'id, customer_id, limit_minor, due_days, blocked, balance_minor'
const byCustomer = statement<AccountRow>(
  'accounts.lock-account-of-customer',
  `SELECT ${COLUMNS} FROM accounts_account WHERE tenant_id = $1 AND company_id = $2 AND customer_id = $3 FOR NO KEY UPDATE`
)
const byId = statement<AccountRow>(
  'accounts.lock-account',
  `SELECT ${COLUMNS} FROM accounts_account WHERE tenant_id = $1 AND company_id = $2 AND id = $3 FOR NO KEY UPDATE`
)
const insert = statement<EntryRow>(
  'accounts.book',
  `
  WITH moved AS (
    UPDATE accounts_account SET balance_minor = balance_minor + $5, updated_at = $13 WHERE tenant_id = $1 AND id = $4 RETURNING balance_minor
  )
  INSERT INTO accounts_entry (tenant_id, company_id, id, account_id, amount_minor, kind, business_day, due_on, document_id, method, reference, note, occurred_at, user_id, balance_minor)
  SELECT $1, $2, $3, $4, $5, $6, $7, CASE WHEN $5 > 0 THEN $7::date + $8::int END, $9, $10, $11, $12, $13, $14, balance_minor FROM moved
  RETURNING id, account_id, kind, amount_minor, balance_minor, business_day, due_on, document_id, method, reference, note, occurred_at, user_id`
)

export interface EntryRow {
  id: string
  account_id: string
  kind: EntryView['kind']
  amount_minor: number
  balance_minor: number
  business_day: string
  due_on: string | null
  document_id: string | null
  method: EntryView['method']
  reference: string | null
  note: string | null
  occurred_at: Date
  user_id: string | null
}

/** An entry about to be booked; what is left out it has not. */
export interface NewEntry {
  kind: EntryView['kind']
  amountMinor: number
  businessDay: string
  documentId?: string
  method?: NonNullable<EntryView['method']>
  reference?: string
  note?: string
  occurredAt: Date
}

/** The account of a customer, locked until the transaction ends; null: they have none. */
export async function lockAccountOf(ctx: Context, customerId: string): Promise<AccountRow | null> {
  const [row] = await byCustomer([ctx.tenantId, ctx.company().id, customerId])
  return row ?? null
}

/** @throws stoa.not-found */
export async function lockAccount(ctx: Context, accountId: string): Promise<AccountRow> {
  const [row] = await byId([ctx.tenantId, ctx.company().id, accountId])
  if (row === undefined) throw coreErrors['not-found']({ what: 'account' })
  return row
}

/**
 * Books an entry on an account that is locked. What is owed has to be paid within its days.
 * @returns the row as it is kept
 */
export async function book(
  ctx: UnitContext,
  account: AccountRow,
  entry: NewEntry
): Promise<EntryRow> {
  const { amountMinor, businessDay } = entry
  const [row] = await insert([
    ctx.tenantId,
    ctx.company().id,
    newId(),
    account.id,
    amountMinor,
    entry.kind,
    businessDay,
    account.due_days,
    entry.documentId ?? null,
    entry.method ?? null,
    entry.reference ?? null,
    entry.note ?? null,
    entry.occurredAt,
    ctx.userId
  ])
  if (row === undefined) throw coreErrors['not-found']({ what: 'account' })
  await ctx.emit(AccountChanged, {
    companyId: ctx.company().id,
    accountId: account.id
  })
  return row
}

/**
 * That so much more may be owed.
 * @throws accounts.blocked, accounts.limit-exceeded, accounts.overdue
 */
export async function assertMayOwe(
  ctx: Context,
  account: AccountRow,
  amountMinor: number
): Promise<void> {
  const name = async (): Promise<string> =>
    (await ctx.ask(Customers).customer(account.customer_id))?.name ?? ''
  if (account.blocked) throw accountErrors.blocked({ name: await name() })
  const leftMinor = account.limit_minor - account.balance_minor
  if (amountMinor > leftMinor) {
    throw accountErrors['limit-exceeded']({
      name: await name(),
      leftMinor: Math.max(0, leftMinor),
      amountMinor
    })
  }
  if (!ctx.settings(AccountSettings).refuseOverdue) return
  const overdue = await overdueOf(ctx, [{ id: account.id, balanceMinor: account.balance_minor }])
  const overdueMinor = overdue.get(account.id) ?? 0
  if (overdueMinor > 0) throw accountErrors.overdue({ name: await name(), overdueMinor })
}

/** Entries as they are shown, with who made them. */
export async function viewsOf(ctx: Context, rows: readonly EntryRow[]): Promise<EntryView[]> {
  const people = await namesOfStaff(
    ctx,
    rows.map(row => row.user_id)
  )
  return rows.map(row => ({
    id: row.id,
    accountId: row.account_id,
    kind: row.kind,
    amountMinor: row.amount_minor,
    balanceMinor: row.balance_minor,
    businessDay: row.business_day,
    dueOn: row.due_on,
    documentId: row.document_id,
    method: row.method,
    reference: row.reference,
    note: row.note,
    occurredAt: row.occurred_at.toISOString(),
    user: row.user_id === null ? null : { id: row.user_id, name: people.get(row.user_id) ?? '' }
  }))
}
