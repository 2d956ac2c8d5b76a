import { CustomInput, defineUseCase, Id, toChange, Type, Version, Input } from 'stoa/plugin'
import { groupNoted } from './group-of-customer.ts'
import { exemptionNoted } from './tax-exemption.ts'
import { consentNoted, normalized } from './rules.ts'
import { customers } from './store.ts'
import { customerFields, Region } from './view.ts'

export const changeCustomer = defineUseCase({
  name: 'customers.change-customer',
  summary: 'Updates a customer; null clears a field, fields left out stay',
  permission: 'customer.edit',
  heldFor: 'shop',
  input: Input({
    customerId: Id,
    version: Version,
    ...toChange(customerFields),
    active: Type.Optional(Type.Boolean()),
    custom: Type.Optional(CustomInput),
    region: Type.Optional(Region)
  }),
  run: (ctx, { customerId, version, region, taxExemption, custom, groupId, ...change }) =>
    customers.change(ctx, customerId, version, async before => ({
      ...normalized(change, region),
      custom,
      ...consentNoted(ctx, before.whatsappConsent, change.whatsappConsent),
      ...exemptionNoted(ctx, before.taxExemption, taxExemption),
      ...(await groupNoted(ctx, before.groupId, groupId)),
      ...(change.phone === null ? { staffPhone: false } : {})
    }))
})
