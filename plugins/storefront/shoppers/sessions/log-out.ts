import { defineUseCase, Type } from 'stoa/plugin'
import { endOneSession } from './store.ts'
import { ShopperDoor } from '../../visitors/entrances.ts'
import { visitorOf } from '../../visitors/passes.ts'

export const logOut = defineUseCase({
  name: 'storefront.log-out',
  summary: "Ends the shopper's login that is used",
  entrance: ShopperDoor,
  scope: 'shop',
  input: Type.Object({}, { additionalProperties: false }),
  async run(ctx) {
    const { id: shopperId, sessionId = '' } = visitorOf(ctx)
    return { ended: await endOneSession(ctx, { shopperId, sessionId }) }
  }
})
