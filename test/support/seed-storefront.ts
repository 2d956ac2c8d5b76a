import { newId } from '../../core/primitives/ids.ts'
import { Recorder } from './recorder.ts'
import { storefrontOrders } from './seed-storefront-orders.ts'

/** One pixel. */
const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const PASSWORD = 'a long enough passphrase'

/** Headers for the auth strategies of the web shop: someone's token beside the shop's key. */
const enter = (
  r: Recorder,
  key: string,
  authStrategy: 'visitor' | 'shopper',
  token: string
): void => {
  r.authHeaders.set(`storefront.${authStrategy}`, {
    'x-storefront-key': key,
    'x-visitor-token': token
  })
}

/**
 * A web shop with a key, a guest, a shopper with an address, carts and orders. Leaves the headers
 * set: of visitors the guest's, of shoppers the shopper's.
 */
export async function storefront(r: Recorder): Promise<void> {
  if (!r.has('POST /api/v1/storefront/keys')) return
  const shopId = r.known('shopId')
  const { key } = (await r.make('POST /api/v1/storefront/keys', () => ({
    body: { name: 'Web shop', ...(shopId === undefined ? {} : { shopId }) }
  }))) as { key: string }
  r.authHeaders.set('storefront.visitor', { 'x-storefront-key': key })
  // Closing an account is tried with one of its own, so that no one closes the other by the way.
  enter(r, key, 'shopper', await shopper(r))
  await r.make('POST /api/v1/storefront/me/deactivate', () => ({ body: { reason: 'only a test' } }))
  enter(r, key, 'shopper', await shopper(r))
  for (const line1 of ['1 Main Street', '2 Side Street']) {
    await r.make('POST /api/v1/storefront/me/addresses', () => ({
      body: { name: 'Sia Shopper', line1, city: 'London', country: 'GB', region: 'GB-ENG' }
    }))
  }
  await r.make('PUT /api/v1/storefront/me/picture', () => ({
    body: { image: { type: 'image/png', base64: PNG } }
  }))
  const { guestToken } = (await r.make('POST /api/v1/storefront/guests', () => ({}))) as {
    guestToken: string
  }
  enter(r, key, 'visitor', guestToken)
  await storefrontOrders(r)
}

/** Signs up and logs in. @returns the access token */
async function shopper(r: Recorder): Promise<string> {
  const email = `sia-${newId().slice(-12)}@example.test`
  await r.make('POST /api/v1/storefront/shoppers', () => ({
    body: { name: 'Sia Shopper', email, password: PASSWORD, mode: 'code' }
  }))
  const { accessToken } = (await r.make('POST /api/v1/storefront/sessions', () => ({
    body: { email, password: PASSWORD }
  }))) as { accessToken: string }
  return accessToken
}

/**
 * Someone else in the storefront of the same shop: a shopper with an address and a cart of their own.
 * No staff.
 */
export async function anotherVisitor(
  of: Recorder
): Promise<{ recorder: Recorder; visitorId: string }> {
  const key = of.authHeaders.get('storefront.visitor')?.['x-storefront-key'] ?? ''
  const variantId = of.known('variantId') ?? ''
  const recorder = new Recorder(of.stoa, {})
  recorder.authHeaders.set('storefront.visitor', { 'x-storefront-key': key })
  const token = await shopper(recorder)
  enter(recorder, key, 'visitor', token)
  enter(recorder, key, 'shopper', token)
  await recorder.make('POST /api/v1/storefront/me/addresses', () => ({
    body: { name: 'Sol Shopper', line1: '3 Other Street', city: 'London', country: 'GB' }
  }))
  const { id: cartId } = (await recorder.make('POST /api/v1/storefront/carts', () => ({
    body: {}
  }))) as { id: string }
  await recorder.make('PUT /api/v1/storefront/carts/:cartId/lines/:variantId', () => ({
    path: { cartId, variantId },
    body: { quantity: '1' }
  }))
  return { recorder, visitorId: recorder.known('shopperId') ?? '' }
}
