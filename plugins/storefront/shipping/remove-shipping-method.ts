import { defineUseCase, Id, Input } from 'stoa/plugin'
import { methods } from './store.ts'

export const removeShippingMethod = defineUseCase({
  name: 'storefront.remove-shipping-method',
  summary: 'Removes a shipping method; past orders keep it',
  permission: 'shipping.edit',
  input: Input({ methodId: Id }),
  async run(ctx, { methodId }) {
    await methods.remove(ctx, methodId)
    return {}
  }
})
