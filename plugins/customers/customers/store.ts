import { defineRepository, rowsOfModel } from 'stoa/plugin'
import { CustomerChanged, CustomerCreated } from '../../../contracts/customers.ts'
import { customerErrors } from '../errors.ts'
import { CustomerFields } from './custom-fields.ts'
import { CustomerModel } from './model.ts'
import { CustomerView } from './view.ts'

/** A customer as the rules of roles see it. */
export const CustomerRows = rowsOfModel(CustomerModel, 'customer', {
  name: 'As they are addressed',
  code: 'Your own number for them',
  phone: 'E.164',
  email: 'In lower case',
  locale: 'BCP 47',
  whatsappConsent: 'Whether they agreed to notices on WhatsApp',
  active: 'Whether they are in use'
})

/** The customers of the company acted in, by name; those merged into another are in no list. */
export const customers = defineRepository({
  name: 'customers.customer',
  model: CustomerModel,
  view: CustomerView,
  unseen: ['staffPhone'],
  sorts: { name: { by: ['nameKey', 'id'] } },
  filters: ['active', 'code', 'phone', 'email', 'taxExempt', 'groupId'],
  listed: 'r.merged_into IS NULL',
  customFields: CustomerFields,
  judged: { rows: CustomerRows, read: 'customer.read', edit: 'customer.edit' },
  conflicts: { customers_customer_code: ({ code }) => customerErrors['code-taken']({ code }) },
  refusesChange: ({ mergedInto }) =>
    mergedInto === null ? null : customerErrors.merged({ into: mergedInto }),
  events: { created: CustomerCreated, changed: CustomerChanged },
  audited: ['whatsappConsent', 'taxExemption', 'groupId']
})
