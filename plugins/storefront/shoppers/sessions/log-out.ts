import { defineUseCase, Input } from 'stoa/plugin'
import { endOneSession } from './store.ts'
import { ShopperAuth } from '../../visitors/auth.ts'
import { visitorOf } from '../../visitors/tokens.ts'

export const logOut = defineUseCase({
  name: 'storefront.log-out',
  summary: "Ends the shopper's current session",
  authStrategy: ShopperAuth,
  scope: 'shop',
  input: Input({}),
  async run(ctx) {
    const { id: shopperId, sessionId = '' } = visitorOf(ctx)
    return { ended: await endOneSession(ctx, { shopperId, sessionId }) }
  }
})
