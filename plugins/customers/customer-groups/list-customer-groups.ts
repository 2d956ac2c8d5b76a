import { defineUseCase, Input, PageInput, Type } from 'stoa/plugin'
import { customerGroups } from './store.ts'

/** @throws stoa.invalid-input */
export const listCustomerGroups = defineUseCase({
  name: 'customers.list-customer-groups',
  summary: 'Lists the customer groups by name',
  permission: 'customer-group.read',
  reads: true,
  input: Input({ archived: Type.Optional(Type.Boolean()), ...PageInput }),
  run: (ctx, question) => customerGroups.list(ctx, question)
})
