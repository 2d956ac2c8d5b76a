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
import { customerFiles } from './customers/customer-files.ts'
import { CustomerFields } from './customers/custom-fields.ts'
import { customerRoutes } from './customers/routes.ts'
import {
  contacts,
  customer,
  customersByEmail,
  groupsAmong,
  idsOfPerson,
  inUse,
  names
} from './customers/answers.ts'
import { customerGroupRoutes } from './customer-groups/routes.ts'

export default definePlugin({
  name: 'customers',
  version: '1.0.0',
  stoa: '^1.0.0',
  summary: 'Knows who buys: names, phones, and whether they may be written to.',
  permissions: {
    'customer-group.read': 'See customer groups',
    'customer-group.edit': 'Create, change and archive customer groups',
    'customer-group.assign': 'Put customers into groups, whose prices they get',
    'customer.read': { description: 'See customers', rows: CustomerRows },
    'customer.edit': { description: 'Add and change customers', rows: CustomerRows },
    'customer.exempt': 'Say that a customer owes no tax',
    'customer.merge': { description: 'Make one customer of two, for good', rows: CustomerRows }
  },
  roles: {
    manager: ['customer-group.*', 'customer.*'],
    cashier: ['customer.read', 'customer.edit', 'customer-group.read'],
    'sales-agent': ['customer.read', 'customer.edit', 'customer-group.read'],
    accountant: ['customer.read', 'customer-group.read']
  },
  errors: customerErrors,
  migrations: import.meta.dirname + '/migrations',
  web: import.meta.dirname + '/web/console.tsx',
  routes: { '/customer-groups': customerGroupRoutes, '/customers': customerRoutes },
  answers: [
    answer(Customers, {
      contacts,
      customer,
      customersByEmail,
      groupsAmong,
      idsOfPerson,
      inUse,
      names
    })
  ],
  takesFields: [CustomerFields],
  files: [customerFiles],
  mayAsk: [CustomerAccounts],
  emits: [CustomerCreated, CustomerChanged, CustomersMerged],
  accepts: [CustomerIdentified, EmailProved],
  reactsTo: [
    on(CustomerIdentified, 'upsert-customer', upsertCustomer),
    on(EmailProved, 'merge-by-email', mergeByEmail)
  ]
})
