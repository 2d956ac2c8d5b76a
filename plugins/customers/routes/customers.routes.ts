import { get, patch, post } from 'stoa/plugin'
import { CustomerView } from '../customer-input.ts'
import { changeCustomer } from '../use-cases/change-customer.ts'
import { createCustomer } from '../use-cases/create-customer.ts'
import { CustomerPage, getCustomer, listCustomers } from '../use-cases/read-customers.ts'

export const customerRoutes = [
  get('', listCustomers, CustomerPage),
  post('', createCustomer, CustomerView, { status: 201 }),
  get('/:customerId', getCustomer, CustomerView),
  patch('/:customerId', changeCustomer, CustomerView, { ifMatch: true })
]
