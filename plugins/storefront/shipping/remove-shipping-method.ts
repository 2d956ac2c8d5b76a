import { coreErrors, defineUseCase, Id, Input } from 'stoa/plugin'
import { dropMethod } from './store.ts'

export const removeShippingMethod = defineUseCase({
  name: 'storefront.remove-shipping-method',
  summary: 'Removes a shipping method; past orders keep it',
  permission: 'shipping.edit',
  input: Input({ methodId: Id }),
  async run(ctx, { methodId }) {
    if (!(await dropMethod(ctx, methodId))) {
      throw coreErrors['not-found']({ what: 'shipping method' })
    }
    ctx.audited(methodId)
    return {}
  }
})
