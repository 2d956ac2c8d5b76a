import { defineUseCase, Input, Type } from 'stoa/plugin'
import { ShopperAuth } from '../../visitors/auth.ts'
import { visitorOf } from '../../visitors/tokens.ts'
import { endAllSessions } from '../sessions/store.ts'
import { changeState } from '../store.ts'

export const deactivateAccount = defineUseCase({
  name: 'storefront.deactivate-account',
  summary:
    "Deactivates the shopper's own account and ends its sessions; the shop can reactivate it",
  authStrategy: ShopperAuth,
  scope: 'shop',
  input: Input({ reason: Type.String({ minLength: 1, maxLength: 500 }) }),
  async run(ctx, { reason }) {
    const { id } = visitorOf(ctx)
    await changeState(ctx, id, 'deactivated', reason)
    await endAllSessions(ctx, id)
    ctx.audited(id)
    return { deactivated: true }
  }
})
