import { answer, definePlugin } from 'stoa/plugin'
import { CustomerChanged, CustomerCreated, Customers } from './contract.ts'
import { customerErrors } from './errors.ts'
import { CustomerModel } from './models/customer.model.ts'
import { customerRoutes } from './routes/customers.routes.ts'
import { customer } from './views/customers.ts'

export default definePlugin({
  name: 'customers', version: '1.0.0', stoa: '^1.0.0',
  summary: 'Knows who buys: names, phones, and whether they may be written to.',
  permissions: { 'customer.read': 'See customers', 'customer.edit': 'Add and change customers' },
  roles: { manager: ['customer.*'], cashier: ['customer.*'], 'sales-agent': ['customer.*'], accountant: ['customer.read'] },
  errors: customerErrors,
  models: [CustomerModel],
  migrations: import.meta.dirname + '/migrations',
  routes: { '/customers': customerRoutes },
  answers: [answer(Customers, { customer })],
  emits: [CustomerCreated, CustomerChanged]
})
