import { defineUseCase, Id, Input, Version } from 'stoa/plugin'
import { customerGroups } from './store.ts'

/** @throws stoa.not-found, stoa.stale-version */
export const archiveCustomerGroup = defineUseCase({
  name: 'customers.archive-customer-group',
  summary: 'Archives a customer group: kept for what refers to it, offered for nothing new',
  permission: 'customer-group.edit',
  input: Input({ customerGroupId: Id, version: Version }),
  run: (ctx, { customerGroupId, version }) => customerGroups.archive(ctx, customerGroupId, version)
})
