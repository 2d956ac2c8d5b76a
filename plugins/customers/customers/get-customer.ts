import { defineUseCase, Id, Type } from 'stoa/plugin'
import { customers } from './store.ts'

export const getCustomer = defineUseCase({
  name: 'customers.get-customer',
  summary: 'One customer',
  permission: 'customer.read',
  reads: true,
  input: Type.Object({ customerId: Id }, { additionalProperties: false }),
  run: (ctx, { customerId }) => customers.get(ctx, customerId)
})
