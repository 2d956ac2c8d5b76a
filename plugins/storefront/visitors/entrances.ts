import { defineEntrance, newId, type Context, type Door, type Visitor } from 'stoa/plugin'
import { storefrontErrors } from '../errors.ts'
import { GUEST, KEY, SHOPPER } from './passes.ts'
import { keyPlace } from '../keys/known-keys.ts'
import { sessionState } from '../shoppers/sessions/session-state.ts'

/** The shop a request is for. `inside`: the system there, for look-ups. */
export interface ShopAsked {
  tenantId: string
  companyId: string
  shopId: string
  inside: Context
}

const KEY_HEADER = {
  'x-storefront-key': "The shop's publishable key; not needed on the shop's own host."
}

/**
 * The shop of a request, by its publishable key or its host.
 * @throws storefront.key-required, storefront.key-invalid
 */
async function shopAsked(door: Door): Promise<ShopAsked> {
  const key = door.header('x-storefront-key')
  const ofHost = await door.placeOfHost()
  if (key === undefined) return shopOfHost(door, ofHost)
  const pass = door.openPass(KEY, key)
  // On a host that belongs to a tenant, its keys alone are good.
  const system =
    pass === null || (ofHost !== null && ofHost.tenantId !== pass.tenantId)
      ? null
      : await door.inside(pass.tenantId)
  const place = pass === null || system === null ? null : await keyPlace(system, pass.subjectId)
  const inside = pass === null || place === null ? null : await door.inside(pass.tenantId, place)
  if (place === null || inside === null) throw storefrontErrors['key-invalid']()
  return { tenantId: inside.tenantId, ...place, inside }
}

async function shopOfHost(
  door: Door,
  ofHost: Awaited<ReturnType<Door['placeOfHost']>>
): Promise<ShopAsked> {
  const place = ofHost?.place ?? null
  const inside =
    ofHost === null || place === null ? null : await door.inside(ofHost.tenantId, place)
  if (place === null || inside === null) throw storefrontErrors['key-required']()
  return { tenantId: inside.tenantId, ...place, inside }
}

/**
 * Who sent the X-Visitor-Token; null when none was sent. Accounts are the company's: a token got at
 * one shop is good at its other shops. Session and account are looked at on each request.
 * @throws storefront.visitor-token-invalid, storefront.session-ended, storefront.account-disabled
 */
async function visitorAsked(
  door: Door,
  { tenantId, companyId, inside }: ShopAsked
): Promise<Visitor | null> {
  const token = door.header('x-visitor-token')
  if (token === undefined) return null
  const guest = door.openPass(GUEST, token)
  if (guest?.tenantId === tenantId && guest.companyId === companyId) {
    return { id: guest.subjectId, known: false }
  }
  const pass = door.openPass(SHOPPER, token)
  if (pass?.tenantId !== tenantId || pass.companyId !== companyId) {
    throw storefrontErrors['visitor-token-invalid']()
  }
  const state = await sessionState(inside, pass.note, pass.subjectId)
  if (state === 'disabled') throw storefrontErrors['account-disabled']()
  if (state === 'ended') throw storefrontErrors['session-ended']()
  return { id: pass.subjectId, known: true, sessionId: pass.note }
}

/**
 * Anybody who looks into the window: a shopper, a guest who was here before, or somebody new, who
 * gets a guest's id.
 */
export const ShopWindow = defineEntrance({
  name: 'storefront.window',
  headers: { ...KEY_HEADER, 'x-visitor-token': "A guest token, or a shopper's access token." },
  summary:
    'Open to everybody who names the shop, by its publishable key or its host. A key that was revoked may be good for another minute.',
  async admit(door) {
    const shop = await shopAsked(door)
    const visitor = await visitorAsked(door, shop)
    return {
      tenantId: shop.tenantId,
      companyId: shop.companyId,
      shopId: shop.shopId,
      visitor: visitor ?? { id: newId(), known: false }
    }
  }
})

/** A shopper who is logged in. */
export const ShopperDoor = defineEntrance({
  name: 'storefront.shopper',
  headers: { 'x-visitor-token': 'The access token of a shopper who is logged in.', ...KEY_HEADER },
  summary: 'Takes the access token of a shopper who is logged in.',
  async admit(door) {
    const shop = await shopAsked(door)
    const visitor = await visitorAsked(door, shop)
    if (!visitor?.known) throw storefrontErrors['login-required']()
    return { tenantId: shop.tenantId, companyId: shop.companyId, shopId: shop.shopId, visitor }
  }
})
