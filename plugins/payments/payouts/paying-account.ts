import { type Context, coreErrors } from 'stoa/plugin'
import { accountById, type AccountRow, accountsOf } from '../accounts/store.ts'
import { paymentsErrors } from '../errors.ts'
import { providerOf } from '../providers/registry.ts'

/**
 * The account named, or the only fitting one. @throws payments.payout-not-possible, stoa.not-found
 */
export async function payingAccount(
  ctx: Context,
  accountId: string | undefined
): Promise<AccountRow> {
  const scope = [ctx.tenantId, ctx.company().id]
  const given =
    accountId === undefined
      ? (await accountsOf(scope)).filter(row => row.active && providerOf(row).capabilities.payout)
      : await accountById([...scope, accountId])
  const [account] = given
  if (!account && accountId !== undefined) {
    throw coreErrors['not-found']({ what: 'payment account' })
  }
  if (!account?.active || !providerOf(account).capabilities.payout) {
    throw paymentsErrors['payout-not-possible']()
  }
  return account
}
