import { answer, definePlugin, on } from 'stoa/plugin'
import {
  CustomerAccounts,
  CustomerChanged,
  CustomerCreated,
  CustomerIdentified,
  Customers,
  CustomersMerged,
  EmailProved
} from '../../contracts/customers.ts'
import { CustomerRows } from './customers/store.ts'
import { customerErrors } from './errors.ts'
import { upsertCustomer } from './customers/upsert-customer.ts'
import { mergeByEmail } from './customers/merge/merge-by-email.ts'
import { CustomerFields } from './customers/custom-fields.ts'
import { customerRoutes } from './customers/routes.ts'
import { customer, customersByEmail, idsOfPerson, inUse, names } from './customers/answers.ts'

export default definePlugin({
  name: 'customers',
  version: '1.0.0',
  stoa: '^1.0.0',
  summary: 'Knows who buys: names, phones, and whether they may be written to.',
  permissions: {
    'customer.read': { description: 'See customers', rows: CustomerRows },
    'customer.edit': { description: 'Add and change customers', rows: CustomerRows },
    'customer.exempt': 'Say that a customer owes no tax',
    'customer.merge': { description: 'Make one customer of two, for good', rows: CustomerRows }
  },
  roles: {
    manager: ['customer.*'],
    cashier: ['customer.read', 'customer.edit'],
    'sales-agent': ['customer.read', 'customer.edit'],
    accountant: ['customer.read']
  },
  errors: customerErrors,
  migrations: import.meta.dirname + '/migrations',
  web: import.meta.dirname + '/web/console.tsx',
  routes: { '/customers': customerRoutes },
  answers: [answer(Customers, { customer, customersByEmail, idsOfPerson, inUse, names })],
  takesFields: [CustomerFields],
  mayAsk: [CustomerAccounts],
  emits: [CustomerCreated, CustomerChanged, CustomersMerged],
  accepts: [CustomerIdentified, EmailProved],
  reactsTo: [
    on(CustomerIdentified, 'upsert-customer', upsertCustomer),
    on(EmailProved, 'merge-by-email', mergeByEmail)
  ]
})
