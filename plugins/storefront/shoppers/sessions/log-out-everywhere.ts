import { defineUseCase, Input } from 'stoa/plugin'
import { ShopperAuth } from '../../visitors/auth.ts'
import { visitorOf } from '../../visitors/tokens.ts'
import { endAllSessions } from './store.ts'

export const logOutEverywhere = defineUseCase({
  name: 'storefront.log-out-everywhere',
  summary: 'Ends all sessions of the shopper',
  authStrategy: ShopperAuth,
  scope: 'shop',
  input: Input({}),
  run: async ctx => ({ ended: await endAllSessions(ctx, visitorOf(ctx).id) })
})
