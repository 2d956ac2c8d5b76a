import { newId } from '../../core/primitives/ids.ts'
import type { Recorder, Sending } from './recorder.ts'

const mark = (): string => newId().slice(-10)

interface Priced {
  id: string
  totalMinor: number
}

/**
 * Ways of shipping, an open cart of the guest who stands at the window, and an order of another
 * guest, paid and partly taken back. Orders need a way of paying: without the plugin payments there
 * are none.
 */
export async function storefrontOrders(r: Recorder): Promise<void> {
  const [variantId, shopId] = [r.known('variantId'), r.known('shopId')]
  if (!r.has('POST /api/v1/storefront/carts') || variantId === undefined || shopId === undefined) {
    return
  }
  const service = async () =>
    (await r.make('POST /api/v1/catalog/products', () => ({
      body: { sku: mark().toUpperCase(), name: 'Postage', priceMinor: 0, kind: 'service' }
    }))) as { variants: Array<{ id: string }> }
  const postage = (await service()).variants[0]?.id
  const zone = (await r.make('POST /api/v1/storefront/shipping-zones', () => ({
    body: { name: `Britain ${mark()}`, places: ['GB'] }
  }))) as { id: string }
  await r.make('POST /api/v1/storefront/shipping-methods', () => ({
    body: {
      name: 'Post',
      zoneId: zone.id,
      variantId: postage,
      rates: [{ upToGrams: null, priceMinor: 499 }]
    }
  }))
  const collect = (await r.make('POST /api/v1/storefront/shipping-methods', () => ({
    body: {
      name: 'Collect',
      pickupShopId: shopId,
      variantId: postage,
      rates: [{ upToGrams: null, priceMinor: 0 }]
    }
  }))) as { id: string }

  const cart = (await r.make('POST /api/v1/storefront/carts', () => ({ body: {} }))) as {
    id: string
  }
  await r.make('PUT /api/v1/storefront/carts/:cartId/lines/:variantId', () => ({
    path: { cartId: cart.id, variantId },
    body: { quantity: '1' }
  }))
  await r.make('PATCH /api/v1/storefront/carts/:cartId', () => ({
    path: { cartId: cart.id },
    body: { shippingMethodId: collect.id }
  }))
  if (!r.has('POST /api/v1/payments/payments/:paymentId/confirm')) return

  const window = r.authHeaders.get('storefront.visitor')
  const key = window?.['x-storefront-key'] as string
  r.authHeaders.set('storefront.visitor', {
    'x-storefront-key': key,
    'x-visitor-token': await guest(r, key)
  })
  const placed = (await r.make('POST /api/v1/storefront/carts/:cartId/checkout', () =>
    checkout(r, variantId, collect.id)
  )) as { id: string; payment: { paymentId: string } }
  const confirmed = await r.send(
    r.operation('POST /api/v1/payments/payments/:paymentId/confirm'),
    { path: { paymentId: placed.payment.paymentId }, body: {} },
    { 'idempotency-key': newId() }
  )
  if (confirmed.statusCode >= 300) {
    throw new Error(`The payment of an order answered ${confirmed.statusCode}: ${confirmed.body}`)
  }
  // The sale is posted by a worker, where there is one.
  if (r.stoa.worker !== null) {
    await r.stoa.settled()
    await r.make('POST /api/v1/storefront/admin/orders/:orderId/returns', () => ({
      path: { orderId: placed.id },
      body: { lines: [{ lineNo: 1, quantity: '1' }] }
    }))
    await r.make('POST /api/v1/storefront/orders/:orderId/return-requests', () => ({
      path: { orderId: placed.id },
      body: { lines: [{ lineNo: 1, quantity: '1' }] }
    }))
  }
  // One whose goods are still held.
  await r.send(
    r.operation('POST /api/v1/storefront/carts/:cartId/checkout'),
    await checkout(r, variantId, collect.id),
    { 'idempotency-key': newId() }
  )
  if (window !== undefined) r.authHeaders.set('storefront.visitor', window)
}

async function guest(r: Recorder, key: string): Promise<string> {
  // Without a visitor's token: with one the same guest gets another token.
  const answer = await r.stoa.call('POST', '/api/v1/storefront/guests', {
    headers: { 'x-storefront-key': key },
    body: {}
  })
  return (answer.json() as { guestToken: string }).guestToken
}

/** A cart of whoever stands at the window, filled and ready to be ordered. */
async function checkout(
  r: Recorder,
  variantId: string,
  shippingMethodId: string
): Promise<Sending> {
  const { id: cartId } = (
    await r.send(
      r.operation('POST /api/v1/storefront/carts'),
      { body: {} },
      { 'idempotency-key': newId() }
    )
  ).json() as Priced
  await r.send(r.operation('PUT /api/v1/storefront/carts/:cartId/lines/:variantId'), {
    path: { cartId, variantId },
    body: { quantity: '2' }
  })
  const { totalMinor } = (
    await r.send(r.operation('PATCH /api/v1/storefront/carts/:cartId'), {
      path: { cartId },
      body: { shippingMethodId }
    })
  ).json() as Priced
  return {
    path: { cartId },
    body: {
      expectedTotalMinor: totalMinor,
      contact: { name: 'Gus Guest', email: `gus-${mark()}@example.test` },
      payment: { provider: 'manual', method: 'cash-on-delivery' }
    }
  }
}
