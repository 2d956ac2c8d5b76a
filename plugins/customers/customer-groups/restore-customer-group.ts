import { defineUseCase, Id, Input, Version } from 'stoa/plugin'
import { customerGroups } from './store.ts'

/** @throws stoa.not-found, stoa.stale-version */
export const restoreCustomerGroup = defineUseCase({
  name: 'customers.restore-customer-group',
  summary: 'Takes a customer group back into use',
  permission: 'customer-group.edit',
  input: Input({ customerGroupId: Id, version: Version }),
  run: (ctx, { customerGroupId, version }) => customerGroups.restore(ctx, customerGroupId, version)
})
