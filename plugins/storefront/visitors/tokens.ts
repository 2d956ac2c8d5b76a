import { coreErrors, type Context, type Visitor } from 'stoa/plugin'

/**
 * What passes of this plugin are for: a signed token for one purpose is none for another, and no token of
 * staff.
 */
export const KEY = 'storefront.key'
export const GUEST = 'storefront.guest'
export const SHOPPER = 'storefront.shopper'
export const MAILED = 'storefront.mailed'
export const CODE = 'storefront.code'

const GUEST_SECONDS = 30 * 86_400
/** Rule 24 of docs/design.md. */
export const ACCESS_SECONDS = 15 * 60

/** Who came in by an auth strategy of this plugin. */
export function visitorOf(ctx: Context): Visitor {
  if (ctx.visitor === null) throw coreErrors['not-found']({ what: 'visitor' })
  return ctx.visitor
}

/**
 * The token by which a guest is known again, good for 30 days from now; null for a shopper, who has
 * one.
 */
export function guestTokenFor(ctx: Context): string | null {
  const { id, known } = visitorOf(ctx)
  return known
    ? null
    : ctx.signedTokens.issue({ purpose: GUEST, subjectId: id, seconds: GUEST_SECONDS })
}

/** A shopper's access token. */
export const accessTokenFor = (ctx: Context, shopperId: string, sessionId: string): string =>
  ctx.signedTokens.issue({
    purpose: SHOPPER,
    subjectId: shopperId,
    note: sessionId,
    seconds: ACCESS_SECONDS
  })
