import { defineUseCase, Type } from 'stoa/plugin'
import { ShopperDoor } from '../entrances.ts'
import { visitorOf } from '../passes.ts'
import { endAllSessions, endOneSession } from '../session-book.ts'

export const EndedView = Type.Object({
  ended: Type.Integer({ description: 'How many logins were ended.' })
})

const Nothing = Type.Object({}, { additionalProperties: false })

export const logOut = defineUseCase({
  name: 'storefront.log-out',
  summary: "Ends the shopper's login that is used",
  entrance: ShopperDoor,
  scope: 'shop',
  input: Nothing,
  async run(ctx) {
    const { id: shopperId, sessionId = '' } = visitorOf(ctx)
    return { ended: await endOneSession(ctx, { shopperId, sessionId }) }
  }
})

export const logOutEverywhere = defineUseCase({
  name: 'storefront.log-out-everywhere',
  summary: 'Ends all logins of the shopper',
  entrance: ShopperDoor,
  scope: 'shop',
  input: Nothing,
  run: async ctx => ({ ended: await endAllSessions(ctx, visitorOf(ctx).id) })
})
