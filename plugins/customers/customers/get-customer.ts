import { defineUseCase, demandRow, Id, Type } from 'stoa/plugin'
import { customerById } from './store.ts'

export const getCustomer = defineUseCase({
  name: 'customers.get-customer',
  summary: 'One customer',
  permission: 'customer.read',
  reads: true,
  input: Type.Object({ customerId: Id }, { additionalProperties: false }),
  async run(ctx, { customerId }) {
    await demandRow(ctx, 'customer.read', customerId)
    return customerById(ctx, customerId)
  }
})
