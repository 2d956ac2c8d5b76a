import { resolve } from 'node:path'
import type { EventData } from 'stoa/plugin'
import { builtInPlugins } from '../../plugins/built-in.ts'
import { PaymentChanged, PaymentRefundChanged } from '../../contracts/payments.ts'
import { ownInstance, type SignedUp, type TestInstance } from './instance.ts'
import { reported } from './storefront-gateway/reported.ts'
import { webShop, type WebShop } from './storefront.ts'
import { set } from './setting.ts'

/**
 * An instance on which tests say themselves what became of payments: in the place of a plugin that
 * moves money.
 */
export async function instanceWithGateway(
  environment: Record<string, string> = {}
): Promise<TestInstance> {
  return ownInstance(
    { STOA_PLUGINS: resolve(import.meta.dirname, 'storefront-gateway'), ...environment },
    builtInPlugins.filter(plugin => plugin.name !== 'payments')
  )
}

/** A web shop with goods, a service it ships as, and ways of shipping. */
export interface Market extends WebShop {
  /** Tea at 12.99, coffee at 7.50, in grams 250 and 1000; 10 of each in stock. */
  readonly tea: string
  readonly coffee: string
  readonly deliveryId: string
  readonly pickupId: string
}

export const GUEST = {
  name: 'Gus Guest',
  email: 'gus@example.test',
  phone: '+447700900123',
  whatsappConsent: true
}
export const HOME = { name: 'Gus Guest', line1: '1 Main Street', city: 'London', country: 'GB' }
export const ONLINE = { provider: 'wire', method: 'invoice' }
export const ON_DELIVERY = { provider: 'manual', method: 'cash-on-delivery' }

const ok = (stoa: TestInstance, { token }: SignedUp, path: string, body: object) =>
  stoa.ok('POST', `/api/v1/${path}`, { token, body })

/**
 * @param of a company that is there already. @param taxed whether prices contain their taxes.
 * @param stock of each
 */
export async function market(
  stoa: TestInstance,
  {
    of,
    taxed = 'inclusive',
    stock = '10'
  }: { of?: SignedUp; taxed?: 'inclusive' | 'exclusive'; stock?: string } = {}
): Promise<Market> {
  const shop = await webShop(stoa, of)
  const { owner } = shop
  await set(stoa, 'catalog/pricesIncludeTax', 'company', taxed === 'inclusive', {
    token: owner.token
  })
  await stoa.ok('PUT', '/api/v1/catalog/tax-classes/seven', {
    token: owner.token,
    body: { name: 'Seven', ratePpm: 70_000 }
  })
  await stoa.ok('PUT', '/api/v1/catalog/tax-classes/nineteen', {
    token: owner.token,
    body: { name: 'Nineteen', ratePpm: 190_000 }
  })
  const product = async (body: object): Promise<string> =>
    (await ok(stoa, owner, 'catalog/products', body)).variants[0].id
  const tea = await product({
    sku: 'TEA',
    name: 'Tea',
    priceMinor: 1299,
    taxClass: 'seven',
    weightGrams: 250
  })
  const coffee = await product({
    sku: 'COFFEE',
    name: 'Coffee',
    priceMinor: 750,
    taxClass: 'nineteen',
    weightGrams: 1000
  })
  const postage = await product({
    sku: 'POST',
    name: 'Postage',
    priceMinor: 0,
    kind: 'service',
    taxClass: 'nineteen'
  })
  await ok(stoa, owner, 'inventory/adjustments', {
    reason: 'opening',
    lines: [tea, coffee].map(variantId => ({ variantId, quantity: stock }))
  })
  const zone = await ok(stoa, owner, 'storefront/shipping-zones', {
    name: 'Britain',
    places: ['GB']
  })
  const delivery = await ok(stoa, owner, 'storefront/shipping-methods', {
    name: 'Post',
    zoneId: zone.id,
    variantId: postage,
    rates: [
      { upToGrams: 2000, priceMinor: 499 },
      { upToGrams: 10_000, priceMinor: 999 }
    ],
    freeFromMinor: 10_000
  })
  const pickup = await ok(stoa, owner, 'storefront/shipping-methods', {
    name: 'Collect',
    pickupShopId: owner.shopId,
    variantId: postage,
    rates: [{ upToGrams: null, priceMinor: 0 }]
  })
  return { ...shop, tea, coffee, deliveryId: delivery.id, pickupId: pickup.id }
}

export interface Filled {
  cartId: string
  visitor: string
  totalMinor: number
}

/**
 * Opens a cart and fills it. @param lines variant → quantity. @param visitor a token; default: a
 * new guest
 */
export async function fill(
  shop: Market,
  lines: Record<string, string>,
  { visitor, method = shop.deliveryId }: { visitor?: string; method?: string } = {}
): Promise<Filled> {
  const opened = await shop.ok('POST', '/carts', { visitor, body: {} })
  const token: string = visitor ?? opened.guestToken
  for (const [variantId, quantity] of Object.entries(lines)) {
    await shop.ok('PUT', `/carts/${opened.id}/lines/${variantId}`, {
      visitor: token,
      body: { quantity }
    })
  }
  const { totalMinor } = await shop.ok('PATCH', `/carts/${opened.id}`, {
    visitor: token,
    body: { shippingMethodId: method, destination: { country: 'GB' } }
  })
  return { cartId: opened.id, visitor: token, totalMinor }
}

export const checkOut = (
  shop: Market,
  { cartId, visitor, totalMinor }: Filled,
  more: object = {}
) =>
  shop.call('POST', `/carts/${cartId}/checkout`, {
    visitor,
    body: {
      expectedTotalMinor: totalMinor,
      contact: GUEST,
      address: HOME,
      payment: ONLINE,
      ...more
    }
  })

/** Fills a cart and orders it. */
export async function order(
  shop: Market,
  lines: Record<string, string>,
  more: object = {},
  options: { visitor?: string; method?: string } = {}
) {
  const filled = await fill(shop, lines, options)
  const answer = await checkOut(shop, filled, more)
  if (answer.statusCode !== 201) {
    throw new Error(`The checkout answered ${answer.statusCode}: ${answer.body}`)
  }
  return { ...filled, order: answer.json() }
}

/**
 * Emits what became of a payment, as a plugin of payments would, and waits until everyone has
 * heard.
 */
export async function reportPayment(
  stoa: TestInstance,
  { owner }: Market,
  paymentId: string,
  state: EventData<typeof PaymentChanged>['state'],
  changes: Partial<EventData<typeof PaymentChanged>> = {}
): Promise<void> {
  const requested = reported.requested.find(w => w.paymentId === paymentId)
  if (requested === undefined) throw new Error(`No one asked for the payment ${paymentId}.`)
  const { purpose, companyId, shopId, amountMinor, currency, provider, method } = requested
  await (
    await stoa.system(owner.tenantId, { companyId, shopId })
  ).unitOfWork(ctx =>
    ctx.emit(PaymentChanged, {
      paymentId,
      purpose,
      companyId,
      shopId,
      state,
      provider,
      method,
      amountMinor,
      currency,
      capturedMinor: state === 'captured' ? amountMinor : 0,
      refundedMinor: 0,
      action: null,
      expiresAt: null,
      at: new Date().toISOString(),
      ...changes
    })
  )
  await stoa.settled()
}

/** Emits what became of a refund. */
export async function reportRefund(
  stoa: TestInstance,
  { owner }: Market,
  refundId: string,
  state: 'pending' | 'refunded' | 'failed'
): Promise<void> {
  const requested = reported.refunds.find(w => w.refundId === refundId)
  const paid = reported.requested.find(w => w.paymentId === requested?.paymentId)
  if (requested === undefined || paid === undefined) {
    throw new Error(`No one asked for the refund ${refundId}.`)
  }
  const { purpose, companyId, shopId } = paid
  await (
    await stoa.system(owner.tenantId, { companyId, shopId })
  ).unitOfWork(ctx =>
    ctx.emit(PaymentRefundChanged, {
      refundId,
      paymentId: paid.paymentId,
      purpose,
      companyId,
      shopId,
      state,
      amountMinor: requested.amountMinor,
      currency: requested.currency,
      at: new Date().toISOString()
    })
  )
  await stoa.settled()
}

/** What can still be sold of a variant. */
export async function free(
  stoa: TestInstance,
  { owner }: Market,
  variantId: string
): Promise<{ quantity: string; reserved: string; available: string }> {
  const {
    items: [level]
  } = await stoa.ok('GET', `/api/v1/inventory/levels?variantId=${variantId}`, {
    token: owner.token
  })
  return { quantity: level.quantity, reserved: level.reserved, available: level.available }
}

/** An order as the staff sees it. */
export const asStaff = (stoa: TestInstance, { owner }: Market, orderId: string) =>
  stoa.ok('GET', `/api/v1/storefront/admin/orders/${orderId}`, { token: owner.token })

/** Does a step with an order as the owner, at the version it has. */
export async function act(
  stoa: TestInstance,
  shop: Market,
  orderId: string,
  step: string,
  body: object = {}
) {
  const { version } = await asStaff(stoa, shop, orderId)
  return stoa.call('POST', `/api/v1/storefront/admin/orders/${orderId}/${step}`, {
    token: shop.owner.token,
    headers: { 'if-match': `"${version}"` },
    body
  })
}
