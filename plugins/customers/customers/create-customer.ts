import { defineUseCase, toCreate, Type } from 'stoa/plugin'
import { consentNoted, normalized } from './rules.ts'
import { customers } from './store.ts'
import { customerFields, Region } from './view.ts'

export const createCustomer = defineUseCase({
  name: 'customers.create-customer',
  summary: 'Creates a customer',
  permission: 'customer.edit',
  heldFor: 'shop',
  input: Type.Object(
    {
      ...toCreate(customerFields),
      whatsappConsent: Type.Optional(customerFields.whatsappConsent),
      region: Type.Optional(Region)
    },
    { additionalProperties: false }
  ),
  run: (ctx, { region, whatsappConsent = false, ...facts }) =>
    customers.create(ctx, {
      ...normalized(facts, region),
      ...consentNoted(ctx, false, whatsappConsent),
      whatsappConsent,
      active: true,
      staffPhone: false
    })
})
