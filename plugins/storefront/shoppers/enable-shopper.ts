import { defineUseCase, Id, Input } from 'stoa/plugin'
import { changeState, seenShopper } from './store.ts'
import { type ShopperView, viewOfShopper } from './view.ts'

export const enableShopper = defineUseCase({
  name: 'storefront.enable-shopper',
  summary: "Reactivates a shopper's account, whoever closed it",
  permission: 'shopper.edit',
  input: Input({ shopperId: Id }),
  async run(ctx, { shopperId }): Promise<ShopperView> {
    await seenShopper(ctx, shopperId)
    await changeState(ctx, shopperId, 'active', null)
    ctx.audited(shopperId)
    return viewOfShopper(await seenShopper(ctx, shopperId))
  }
})
