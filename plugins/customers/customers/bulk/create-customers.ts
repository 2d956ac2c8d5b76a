import { defineBulk } from 'stoa/plugin'
import { createCustomer } from '../create-customer.ts'

export const createCustomers = defineBulk({
  name: 'customers.create-customers',
  summary: 'Creates up to 500 customers, each with an answer of its own',
  of: createCustomer,
  status: 201,
  together: 25
})
