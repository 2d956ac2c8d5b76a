import { defineUseCase, Id, Input, toChange, Version } from 'stoa/plugin'
import { customerGroups } from './store.ts'
import { customerGroupFields } from './view.ts'

/** @throws stoa.not-found, stoa.stale-version, customers.customer-group-name-taken */
export const changeCustomerGroup = defineUseCase({
  name: 'customers.change-customer-group',
  summary: 'Updates a customer group; null clears a field, fields left out stay',
  permission: 'customer-group.edit',
  input: Input({ customerGroupId: Id, version: Version, ...toChange(customerGroupFields) }),
  run: (ctx, { customerGroupId, version, ...change }) =>
    customerGroups.change(ctx, customerGroupId, version, change)
})
