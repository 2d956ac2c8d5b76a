import type { EventData, UnitContext } from 'stoa/plugin'
import { CustomerAccounts, type EmailProved } from '../../../../contracts/customers.ts'
import { merge } from './merge.ts'
import { lockCustomers, lockFreeCustomers, othersWithEmail } from './store.ts'

/** Anyone may check out with someone's e-mail, often: the others wait for the next log-in. */
const MOST_AT_ONCE = 50

/**
 * In the transaction in which an account proved its e-mail: guests and customers of the till that
 * are known by it are the account's customer. Other accounts are their own.
 */
export async function mergeByEmail(
  ctx: UnitContext,
  { customerId, email }: EventData<typeof EmailProved>
): Promise<void> {
  const others = await othersWithEmail(ctx, email, customerId, MOST_AT_ONCE)
  if (others.length === 0) return
  const accounts = (await ctx.askIfAnswered(CustomerAccounts)?.withAccount(others)) ?? []
  const [kept] = await lockCustomers(ctx, [customerId])
  if (!kept || kept.mergedInto !== null) return
  const found = await lockFreeCustomers(
    ctx,
    others.filter(id => !accounts.includes(id))
  )
  let person = kept
  const merged: string[] = []
  for (const from of found) {
    if (from.email !== email) continue // changed since it was found
    person = (await merge(ctx, person, from, 'proof')).after
    merged.push(from.id)
  }
  if (merged.length > 0) ctx.audited(customerId, { merged })
}
