import { isDeepStrictEqual } from 'node:util'
import { coreErrors, defineUseCase, Id, Input, Version } from 'stoa/plugin'
import { CustomerChanged } from '../../../contracts/customers.ts'
import { ChangeFacts } from './input.ts'
import type { CustomerView } from './view.ts'
import { customerErrors } from '../errors.ts'
import { rowOf } from './rows.ts'
import { changeCustomerRow, customerById } from './store.ts'
import { toE164 } from './rules.ts'

export const changeCustomer = defineUseCase({
  name: 'customers.change-customer',
  summary: 'Updates a customer; null clears a field, fields left out stay',
  permission: 'customer.edit',
  heldFor: 'shop',
  input: Input({ customerId: Id, version: Version, ...ChangeFacts }),
  async run(ctx, { customerId, version, region, ...change }): Promise<CustomerView> {
    const before = await customerById(ctx, customerId)
    ctx.demand('customer.edit', rowOf(before))
    if (before.mergedInto !== null) throw customerErrors.merged({ into: before.mergedInto })
    if (before.version !== version) throw coreErrors['stale-version']({ version: before.version })
    const after: CustomerView = {
      ...before,
      ...change,
      ...(change.name === undefined ? {} : { name: change.name.trim() }),
      ...(change.code == null ? {} : { code: change.code.trim().toUpperCase() }),
      ...(change.phone == null ? {} : { phone: toE164(change.phone, region) }),
      ...(change.email == null ? {} : { email: change.email.toLowerCase() }),
      ...(change.note === '' ? { note: null } : {})
    }
    if (after.whatsappConsent !== before.whatsappConsent) {
      Object.assign(after, { consentAt: ctx.now.toISOString(), consentBy: ctx.userId })
    }
    const fields = Object.keys(after).filter(
      key => !isDeepStrictEqual(after[key as keyof CustomerView], before[key as keyof CustomerView])
    )
    if (fields.length === 0) return before
    ctx.demand('customer.edit', rowOf(after)) // no one moves one out of their own reach
    if (!(await changeCustomerRow(ctx, after, version))) {
      throw coreErrors['stale-version']({ version: (await customerById(ctx, customerId)).version })
    }
    await ctx.emit(CustomerChanged, { companyId: ctx.company().id, customerId })
    // The trail outlives a customer who is erased, so it names what was changed and not what to.
    ctx.audited(customerId, {
      fields,
      ...(fields.includes('whatsappConsent') ? { whatsappConsent: after.whatsappConsent } : {})
    })
    return { ...after, version: version + 1 }
  }
})
