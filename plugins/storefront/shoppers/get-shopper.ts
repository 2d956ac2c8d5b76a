import { defineUseCase, Id, Input } from 'stoa/plugin'
import { type ShopperView, viewOfShopper } from './view.ts'
import { seenShopper } from './store.ts'

export const getShopper = defineUseCase({
  name: 'storefront.get-shopper',
  summary: "A shopper's account",
  permission: 'shopper.read',
  reads: true,
  input: Input({ shopperId: Id }),
  run: async (ctx, { shopperId }): Promise<ShopperView> =>
    viewOfShopper(await seenShopper(ctx, shopperId))
})
