import { defineUseCase, Id, Input } from 'stoa/plugin'
import { customerGroups } from './store.ts'

/** @throws stoa.not-found */
export const getCustomerGroup = defineUseCase({
  name: 'customers.get-customer-group',
  summary: 'One customer group',
  permission: 'customer-group.read',
  reads: true,
  input: Input({ customerGroupId: Id }),
  run: (ctx, { customerGroupId }) => customerGroups.get(ctx, customerGroupId)
})
