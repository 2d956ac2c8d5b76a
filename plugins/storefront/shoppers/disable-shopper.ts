import { defineUseCase, Id, Input, Line, Type } from 'stoa/plugin'
import { endAllSessions } from './sessions/store.ts'
import { type ShopperView, viewOfShopper } from './view.ts'
import { changeState, seenShopper } from './store.ts'

export const disableShopper = defineUseCase({
  name: 'storefront.disable-shopper',
  summary: "Disables a shopper's account and ends its sessions at once",
  permission: 'shopper.edit',
  input: Input({ shopperId: Id, reason: Type.Optional(Line(500)) }),
  async run(ctx, { shopperId, reason = null }): Promise<ShopperView> {
    await seenShopper(ctx, shopperId)
    await changeState(ctx, shopperId, 'disabled', reason)
    await endAllSessions(ctx, shopperId)
    ctx.audited(shopperId)
    return viewOfShopper(await seenShopper(ctx, shopperId))
  }
})
