import { defineUseCase, Id, Input } from 'stoa/plugin'
import { customers } from './store.ts'

export const getCustomer = defineUseCase({
  name: 'customers.get-customer',
  summary: 'One customer',
  permission: 'customer.read',
  reads: true,
  input: Input({ customerId: Id }),
  run: (ctx, { customerId }) => customers.get(ctx, customerId)
})
