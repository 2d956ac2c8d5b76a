import {
  type AuthRequest,
  defineAuthStrategy,
  newId,
  type OuterContext,
  type Visitor
} from 'stoa/plugin'
import { storefrontErrors } from '../errors.ts'
import { GUEST, KEY, SHOPPER } from './tokens.ts'
import { keyScope } from '../keys/known-keys.ts'
import { sessionState } from '../shoppers/sessions/session-state.ts'

/** The shop a request is for. `inside`: the system there, for look-ups. */
export interface ShopAsked {
  tenantId: string
  companyId: string
  shopId: string
  inside: OuterContext
}

const KEY_HEADER = {
  'x-storefront-key': "The shop's publishable key; not needed on the shop's own host."
}

/**
 * The shop of a request, by its publishable key or its host.
 * @throws storefront.key-required, storefront.key-invalid
 */
async function shopAsked(request: AuthRequest): Promise<ShopAsked> {
  const key = request.header('x-storefront-key')
  const ofHost = await request.placeOfHost()
  if (key === undefined) return shopOfHost(request, ofHost)
  const claims = request.openSignedToken(KEY, key)
  // On a host that belongs to a tenant, its keys alone are good.
  const system =
    claims === null || (ofHost !== null && ofHost.tenantId !== claims.tenantId)
      ? null
      : await request.inside(claims.tenantId)
  const place = claims === null || system === null ? null : await keyScope(system, claims.subjectId)
  const inside =
    claims === null || place === null ? null : await request.inside(claims.tenantId, place)
  if (place === null || inside === null) throw storefrontErrors['key-invalid']()
  return { tenantId: inside.tenantId, ...place, inside }
}

async function shopOfHost(
  request: AuthRequest,
  ofHost: Awaited<ReturnType<AuthRequest['placeOfHost']>>
): Promise<ShopAsked> {
  const place = ofHost?.place ?? null
  const inside =
    ofHost === null || place === null ? null : await request.inside(ofHost.tenantId, place)
  if (place === null || inside === null) throw storefrontErrors['key-required']()
  return { tenantId: inside.tenantId, ...place, inside }
}

/**
 * Who sent the X-Visitor-Token; null when none was sent. Accounts are the company's: a token got at
 * one shop is good at its other shops. Session and account are looked at on each request.
 * @throws storefront.visitor-token-invalid, storefront.session-ended, storefront.account-disabled
 */
async function visitorAsked(
  request: AuthRequest,
  { tenantId, companyId, inside }: ShopAsked
): Promise<Visitor | null> {
  const token = request.header('x-visitor-token')
  if (token === undefined) return null
  const guest = request.openSignedToken(GUEST, token)
  if (guest?.tenantId === tenantId && guest.companyId === companyId) {
    return { id: guest.subjectId, known: false }
  }
  const claims = request.openSignedToken(SHOPPER, token)
  if (claims?.tenantId !== tenantId || claims.companyId !== companyId) {
    throw storefrontErrors['visitor-token-invalid']()
  }
  const state = await sessionState(inside, claims.note, claims.subjectId)
  if (state === 'disabled') throw storefrontErrors['account-disabled']()
  if (state === 'ended') throw storefrontErrors['session-ended']()
  return { id: claims.subjectId, known: true, sessionId: claims.note }
}

/**
 * Anyone who visits the storefront: a shopper, a guest who was here before, or someone new, who
 * gets a guest's id.
 */
export const StorefrontAuth = defineAuthStrategy({
  name: 'storefront.visitor',
  headers: { ...KEY_HEADER, 'x-visitor-token': "A guest token, or a shopper's access token." },
  summary:
    'Open to everyone who names the shop, by its publishable key or its host. A key that was revoked may be good for another minute.',
  async authenticate(request) {
    const shop = await shopAsked(request)
    const visitor = await visitorAsked(request, shop)
    return {
      tenantId: shop.tenantId,
      companyId: shop.companyId,
      shopId: shop.shopId,
      visitor: visitor ?? { id: newId(), known: false }
    }
  }
})

/** A shopper who is logged in. */
export const ShopperAuth = defineAuthStrategy({
  name: 'storefront.shopper',
  headers: { 'x-visitor-token': 'The access token of a shopper who is logged in.', ...KEY_HEADER },
  summary: 'Takes the access token of a shopper who is logged in.',
  async authenticate(request) {
    const shop = await shopAsked(request)
    const visitor = await visitorAsked(request, shop)
    if (!visitor?.known) throw storefrontErrors['login-required']()
    return { tenantId: shop.tenantId, companyId: shop.companyId, shopId: shop.shopId, visitor }
  }
})
