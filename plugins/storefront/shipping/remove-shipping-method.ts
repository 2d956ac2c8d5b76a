import { defineUseCase, Id, Type } from 'stoa/plugin'
import { methods } from './store.ts'

export const removeShippingMethod = defineUseCase({
  name: 'storefront.remove-shipping-method',
  summary: 'Removes a shipping method; past orders keep it',
  permission: 'shipping.edit',
  input: Type.Object({ methodId: Id }, { additionalProperties: false }),
  async run(ctx, { methodId }) {
    await methods.remove(ctx, methodId)
    return {}
  }
})
