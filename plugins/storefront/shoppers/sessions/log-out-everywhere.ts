import { defineUseCase, Type } from 'stoa/plugin'
import { ShopperDoor } from '../../visitors/entrances.ts'
import { visitorOf } from '../../visitors/passes.ts'
import { endAllSessions } from './store.ts'

export const logOutEverywhere = defineUseCase({
  name: 'storefront.log-out-everywhere',
  summary: 'Ends all logins of the shopper',
  entrance: ShopperDoor,
  scope: 'shop',
  input: Type.Object({}, { additionalProperties: false }),
  run: async ctx => ({ ended: await endAllSessions(ctx, visitorOf(ctx).id) })
})
