import { coreErrors, defineUseCase, Id, Version, type Context, Input } from 'stoa/plugin'
import { CustomerAccounts } from '../../../../contracts/customers.ts'
import { customerErrors } from '../../errors.ts'
import { customer } from '../answers.ts'
import { CustomerRows, customers } from '../store.ts'
import type { CustomerView } from '../view.ts'
import { merge } from './merge.ts'
import { lockCustomers, type MergingCustomer } from './store.ts'

/**
 * What is posted for either is found under the kept one from now on, without being touched (ADR
 * 19). Done again, also by someone who did it the other way round, it answers with the one that
 * was kept.
 */
export const mergeCustomers = defineUseCase({
  name: 'customers.merge-customers',
  summary: 'Makes one customer of two, for good; the kept one gets what it lacks',
  permission: 'customer.merge',
  input: Input({ customerId: Id, version: Version, from: Id, fromVersion: Version }),
  async run(ctx, { customerId, version, from: fromId, fromVersion }): Promise<CustomerView> {
    if (customerId === fromId) throw customerErrors['merge-with-itself']()
    const { kept, from } = await lockPair(ctx, customerId, fromId)
    ctx.demand('customer.merge', CustomerRows.of(kept))
    ctx.demand('customer.merge', CustomerRows.of(from))
    if (kept.id === from.id || from.mergedInto === kept.id) {
      ctx.audited(kept.id, { mergedId: fromId, already: true })
      return shown(ctx, kept.id)
    }
    if (from.mergedInto !== null) {
      throw customerErrors['merged-elsewhere']({ from: from.id, into: from.mergedInto })
    }
    // Who names a merged one has not seen the one it became.
    if (kept.id === customerId && kept.version !== version) {
      throw coreErrors['stale-version']({ version: kept.version })
    }
    if (from.version !== fromVersion) throw coreErrors['stale-version']({ version: from.version })
    await demandOneLogin(ctx, kept, from)
    const { after, fields } = await merge(ctx, kept, from, 'staff', made =>
      ctx.demand('customer.merge', CustomerRows.of(made))
    )
    ctx.audited(kept.id, {
      mergedId: from.id,
      fields: fields.filter(field => !['staffPhone', 'taxExempt'].includes(field)),
      ...(fields.includes('whatsappConsent') ? { whatsappConsent: after.whatsappConsent } : {}),
      ...(fields.includes('taxExemption') ? { taxExemption: after.taxExemption } : {})
    })
    return shown(ctx, kept.id)
  }
})

/**
 * Both, locked; of the one to keep, the one it became, found before anything is locked: who holds
 * that one may be about to point the merged one elsewhere. Whoever merged it meanwhile has been
 * waited for, so what it became is looked at once more.
 */
async function lockPair(
  ctx: Context,
  customerId: string,
  fromId: string
): Promise<{ kept: MergingCustomer; from: MergingCustomer }> {
  let keptId = (await customer(ctx, customerId))?.id ?? customerId
  for (;;) {
    const found = await lockCustomers(ctx, [keptId, fromId])
    const kept = found.find(({ id }) => id === keptId)
    const from = found.find(({ id }) => id === fromId)
    if (!kept || !from) throw coreErrors['not-found']({ what: 'customer' })
    if (kept.mergedInto === null) return { kept, from }
    keptId = kept.mergedInto
  }
}

/** Whoever may merge sees what came of it. */
async function shown(ctx: Context, id: string): Promise<CustomerView> {
  const found = await customers.find(ctx, id)
  if (found === null) throw coreErrors['not-found']({ what: 'customer' })
  return found
}

/** An account is its customer for good: a log-in never finds itself to be someone else. */
async function demandOneLogin(
  ctx: Context,
  kept: MergingCustomer,
  from: MergingCustomer
): Promise<void> {
  const accounts = await ctx.askIfAnswered(CustomerAccounts)?.withAccount([kept.id, from.id])
  if (!accounts?.includes(from.id)) return
  throw accounts.includes(kept.id)
    ? customerErrors['both-have-accounts']()
    : customerErrors['account-stays']({ from: from.id })
}
