import { defineUseCase, Input, toCreate } from 'stoa/plugin'
import { customerGroups } from './store.ts'
import { customerGroupFields } from './view.ts'

/** @throws customers.customer-group-name-taken */
export const createCustomerGroup = defineUseCase({
  name: 'customers.create-customer-group',
  summary: 'Creates a customer group',
  permission: 'customer-group.edit',
  input: Input(toCreate(customerGroupFields)),
  run: (ctx, facts) => customerGroups.create(ctx, facts)
})
