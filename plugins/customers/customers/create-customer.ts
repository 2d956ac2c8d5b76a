import { defineUseCase, Input, newId, Type } from 'stoa/plugin'
import { CustomerCreated } from '../../../contracts/customers.ts'
import { Facts } from './input.ts'
import type { CustomerView } from './view.ts'
import { rowOf } from './rows.ts'
import { addCustomer } from './store.ts'
import { toE164 } from './rules.ts'

export const createCustomer = defineUseCase({
  name: 'customers.create-customer',
  summary: 'Creates a customer',
  permission: 'customer.edit',
  heldFor: 'shop',
  input: Input({
    name: Facts.name,
    code: Type.Optional(Facts.code),
    phone: Type.Optional(Facts.phone),
    region: Type.Optional(Facts.region),
    email: Type.Optional(Facts.email),
    whatsappConsent: Type.Optional(Facts.whatsappConsent),
    locale: Type.Optional(Facts.locale),
    note: Type.Optional(Facts.note)
  }),
  async run(
    ctx,
    { name, code, phone, region, email, whatsappConsent = false, locale, note }
  ): Promise<CustomerView> {
    const customer: CustomerView = {
      id: newId(),
      name: name.trim(),
      code: code?.trim().toUpperCase() ?? null,
      phone: phone === undefined ? null : toE164(phone, region),
      email: email?.toLowerCase() ?? null,
      whatsappConsent,
      consentAt: whatsappConsent ? ctx.now.toISOString() : null,
      consentBy: whatsappConsent ? ctx.userId : null,
      locale: locale ?? null,
      note: note || null,
      active: true,
      mergedInto: null,
      version: 1
    }
    ctx.demand('customer.edit', rowOf(customer))
    await addCustomer(ctx, customer)
    await ctx.emit(CustomerCreated, { companyId: ctx.company().id, customerId: customer.id })
    ctx.audited(customer.id, { whatsappConsent })
    return customer
  }
})
