import { BulkView, get, patch, post } from 'stoa/plugin'
import { changeCustomers } from './bulk/change-customers.ts'
import { createCustomers } from './bulk/create-customers.ts'
import { CustomerView } from './view.ts'
import { changeCustomer } from './change-customer.ts'
import { createCustomer } from './create-customer.ts'
import { CustomerPage, listCustomers } from './list-customers.ts'
import { getCustomer } from './get-customer.ts'
import { mergeCustomers } from './merge/merge-customers.ts'

export const customerRoutes = [
  get('', listCustomers, CustomerPage),
  post('', createCustomer, CustomerView, { status: 201 }),
  post('/bulk/create', createCustomers, BulkView, { idempotency: 'required' }),
  post('/bulk/change', changeCustomers, BulkView, { idempotency: 'required' }),
  get('/:customerId', getCustomer, CustomerView),
  patch('/:customerId', changeCustomer, CustomerView, { ifMatch: true }),
  post('/:customerId/merge', mergeCustomers, CustomerView, { ifMatch: true })
]
