import { defineUseCase, Id, Input } from 'stoa/plugin'
import { methods } from './store.ts'

export const getShippingMethod = defineUseCase({
  name: 'storefront.get-shipping-method',
  summary: 'One shipping method',
  permission: 'shipping.edit',
  reads: true,
  input: Input({ methodId: Id }),
  run: (ctx, { methodId }) => methods.get(ctx, methodId)
})
