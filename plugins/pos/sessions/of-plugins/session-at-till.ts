import { coreErrors, type Context, type Shop } from 'stoa/plugin'
import { registerOf } from '../../registers/store.ts'
import { joinSession, sessionOfDocument } from '../session-of-document.ts'

/**
 * The open session of a till of that shop, for a sale whose posting begins elsewhere; null: none has
 * to be open.
 * @throws stoa.not-found, pos.register-inactive, pos.register-of-orders, pos.session-needed
 */
export async function sessionAtTill(
  ctx: Context,
  registerId: string,
  shop: Shop,
  at: Date
): Promise<string | null> {
  const [register, open] = await Promise.all([
    registerOf(ctx, registerId),
    joinSession(ctx, registerId)
  ])
  if (register.shopId !== shop.id) throw coreErrors['not-found']({ what: 'register' })
  return sessionOfDocument(ctx, register, open, { at, isNeeded: true })
}
