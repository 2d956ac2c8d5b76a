import { defineUseCase, Id, toChange, Version, Input } from 'stoa/plugin'
import { checkMethod } from './check-method.ts'
import { MethodFacts } from './input.ts'
import { methods } from './store.ts'

export const changeShippingMethod = defineUseCase({
  name: 'storefront.change-shipping-method',
  summary: 'Updates a shipping method, or switches it off',
  permission: 'shipping.edit',
  input: Input({ methodId: Id, version: Version, ...toChange(MethodFacts) }),
  run: (ctx, { methodId, version, ...change }) =>
    methods.change(ctx, methodId, version, async () => {
      await checkMethod(ctx, change.variantId, change.rates)
      return change
    })
})
