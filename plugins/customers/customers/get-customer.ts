import { defineUseCase, demandRow, Id, Input } from 'stoa/plugin'
import { customerById } from './store.ts'

export const getCustomer = defineUseCase({
  name: 'customers.get-customer',
  summary: 'One customer',
  permission: 'customer.read',
  reads: true,
  input: Input({ customerId: Id }),
  async run(ctx, { customerId }) {
    await demandRow(ctx, 'customer.read', customerId)
    return customerById(ctx, customerId)
  }
})
