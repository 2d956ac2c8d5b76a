import { answer, definePlugin, on } from 'stoa/plugin'
import {
  CustomerChanged,
  CustomerCreated,
  CustomerIdentified,
  Customers
} from '../../contracts/customers.ts'
import { CustomerRows } from './customers/rows.ts'
import { customerErrors } from './errors.ts'
import { CustomerModel } from './customers/model.ts'
import { upsertCustomer } from './customers/upsert-customer.ts'
import { customerRoutes } from './customers/routes.ts'
import { customer, customersByEmail } from './customers/answers.ts'

export default definePlugin({
  name: 'customers',
  version: '1.0.0',
  stoa: '^1.0.0',
  summary: 'Knows who buys: names, phones, and whether they may be written to.',
  permissions: {
    'customer.read': { description: 'See customers', rows: CustomerRows },
    'customer.edit': { description: 'Add and change customers', rows: CustomerRows }
  },
  roles: {
    manager: ['customer.*'],
    cashier: ['customer.*'],
    'sales-agent': ['customer.*'],
    accountant: ['customer.read']
  },
  errors: customerErrors,
  models: [CustomerModel],
  migrations: import.meta.dirname + '/migrations',
  routes: { '/customers': customerRoutes },
  answers: [answer(Customers, { customer, customersByEmail })],
  emits: [CustomerCreated, CustomerChanged],
  accepts: [CustomerIdentified],
  reactsTo: [on(CustomerIdentified, 'upsert-customer', upsertCustomer)]
})
