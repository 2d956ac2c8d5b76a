import { defineBulk } from 'stoa/plugin'
import { changeCustomer } from '../change-customer.ts'

export const changeCustomers = defineBulk({
  name: 'customers.change-customers',
  summary: 'Updates up to 500 customers, each with an answer of its own',
  of: changeCustomer,
  status: 200,
  together: 25
})
