import { CustomInput, defineUseCase, toCreate, Type, Input } from 'stoa/plugin'
import { groupNoted } from './group-of-customer.ts'
import { exemptionNoted } from './tax-exemption.ts'
import { consentNoted, normalized } from './rules.ts'
import { customers } from './store.ts'
import { customerFields, Region } from './view.ts'

export const createCustomer = defineUseCase({
  name: 'customers.create-customer',
  summary: 'Creates a customer',
  permission: 'customer.edit',
  heldFor: 'shop',
  input: Input({
    ...toCreate(customerFields),
    whatsappConsent: Type.Optional(customerFields.whatsappConsent),
    custom: Type.Optional(CustomInput),
    region: Type.Optional(Region)
  }),
  run: async (ctx, { region, whatsappConsent = false, taxExemption, custom, groupId, ...facts }) =>
    customers.create(ctx, {
      ...normalized(facts, region),
      ...consentNoted(ctx, false, whatsappConsent),
      ...exemptionNoted(ctx, null, taxExemption ?? null),
      ...(await groupNoted(ctx, null, groupId)),
      taxExempt: taxExemption !== undefined,
      whatsappConsent,
      custom,
      active: true,
      staffPhone: false
    })
})
