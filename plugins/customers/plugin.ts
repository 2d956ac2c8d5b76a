import { answer, definePlugin, on } from 'stoa/plugin'
import {
  CustomerAccounts,
  CustomerChanged,
  CustomerCreated,
  CustomerMet,
  Customers,
  CustomersMerged,
  EmailProved,
  NoticeGiven
} from './contract.ts'
import { CustomerRows } from './customers/rows.ts'
import { customerErrors } from './errors.ts'
import { CustomerModel } from './customers/model.ts'
import { keepMetCustomer } from './customers/keep-met-customer.ts'
import { mergeByEmail } from './customers/merge/merge-by-email.ts'
import { customerRoutes } from './customers/routes.ts'
import { customer, customersByEmail, idsOfPerson } from './customers/answers.ts'

export default definePlugin({
  name: 'customers',
  version: '1.0.0',
  stoa: '^1.0.0',
  summary: 'Knows who buys: names, phones, and whether they may be written to.',
  permissions: {
    'customer.read': { says: 'See customers', rows: CustomerRows },
    'customer.edit': { says: 'Add and change customers', rows: CustomerRows },
    'customer.merge': { says: 'Make one customer of two, for good', rows: CustomerRows }
  },
  roles: {
    manager: ['customer.*'],
    cashier: ['customer.read', 'customer.edit'],
    'sales-agent': ['customer.read', 'customer.edit'],
    accountant: ['customer.read']
  },
  errors: customerErrors,
  models: [CustomerModel],
  migrations: import.meta.dirname + '/migrations',
  routes: { '/customers': customerRoutes },
  answers: [answer(Customers, { customer, customersByEmail, idsOfPerson })],
  mayAsk: [CustomerAccounts],
  emits: [CustomerCreated, CustomerChanged, CustomersMerged, CustomerMet, EmailProved, NoticeGiven],
  reactsTo: [
    on(CustomerMet, 'keep-met-customer', keepMetCustomer),
    on(EmailProved, 'merge-by-email', mergeByEmail)
  ]
})
