import { get, put } from 'stoa/plugin'
import { assignCustomer } from './assign-customer.ts'
import { getCustomer } from './get-customer.ts'
import { CustomerOwnerView } from './view.ts'

export const customerRoutes = [
  get('/:customerId', getCustomer, CustomerOwnerView),
  put('/:customerId', assignCustomer, CustomerOwnerView)
]
