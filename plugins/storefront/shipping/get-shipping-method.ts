import { defineUseCase, Id, Type } from 'stoa/plugin'
import { methods } from './store.ts'

export const getShippingMethod = defineUseCase({
  name: 'storefront.get-shipping-method',
  summary: 'One shipping method',
  permission: 'shipping.edit',
  reads: true,
  input: Type.Object({ methodId: Id }, { additionalProperties: false }),
  run: (ctx, { methodId }) => methods.get(ctx, methodId)
})
