import { randomBytes } from 'node:crypto'
import type { Requests } from './requests.ts'
import { newId } from '../../core/primitives/ids.ts'
import { quietTimeZone } from '../support/time-zone.ts'

const PASSWORD = 'a long enough passphrase'
const PRODUCTS = 8

/** A company of the load, and what its callers need to know. */
export interface Shop {
  tenantId: string
  slug: string
  /** The owner's. */
  email: string
  /** An API key with all rights. */
  token: string
  registers: string[]
  variants: Array<{ id: string; priceMinor: number }>
  customers: string[]
  /** Of the web shop. */
  webKey: string
  pickUpId: string
  webhookPath: string
  /** Sales that may be refunded or voided yet; each line is of one variant. */
  sold: Sold[]
}

export interface Sold {
  id: string
  lineNo: number
  unitMinor: number
  left: number
  refunded: boolean
}

/**
 * Signs a company up and sets its till, stock, customers, payments and web shop up, through the
 * API.
 */
export async function createShop(requests: Requests, n: number): Promise<Shop> {
  const email = `o${randomBytes(5).toString('hex')}@chaos.test`
  const made = await requests.ok('POST', '/api/v1/bootstrap', {
    body: {
      company: { name: `Chaos ${n}`, currency: 'GBP', timeZone: quietTimeZone() },
      admin: { name: 'Olivia Owner', email, password: PASSWORD }
    }
  })
  const { key: token } = await requests.ok<{ key: string }>('POST', '/api/v1/access/keys', {
    token: made.access_token,
    body: { name: 'load', scopes: ['*'] }
  })
  // oxlint-disable-next-line typescript/no-explicit-any -- the shapes are the operations'
  const as = (method: string, path: string, body?: unknown): Promise<any> =>
    requests.ok(method, `/api/v1/${path}`, { token, body })
  await as('POST', 'pos/registers', { shopId: made.shop_id, name: 'Till 2' })
  const variants: Shop['variants'] = []
  for (let i = 0; i < PRODUCTS; i++) {
    const priceMinor = 100 + i * 37
    const product = await as('POST', 'catalog/products', {
      sku: `SKU-${i}`,
      name: `Thing ${i}`,
      priceMinor
    })
    variants.push({ id: product.variants[0].id, priceMinor })
  }
  await as('POST', 'inventory/adjustments', {
    reason: 'opening',
    lines: variants.map(v => ({ variantId: v.id, quantity: '1000000' }))
  })
  const customers: string[] = []
  for (let i = 0; i < 3; i++) {
    customers.push(
      (
        await as('POST', 'customers/customers', {
          name: `Customer ${i}`,
          phone: `+4477009001${10 + i}`,
          whatsappConsent: true
        })
      ).id
    )
  }
  const account = await as('POST', 'payments/accounts', {
    provider: 'stripe',
    title: 'Cards',
    credentials: { secretKey: 'sk_test_stand_in', webhookSecret: 'whsec_stand_in' }
  })
  const collection = await as('POST', 'catalog/products', {
    sku: 'COLLECT',
    name: 'Collection',
    kind: 'service',
    priceMinor: 0
  })
  const pickUp = await as('POST', 'storefront/shipping-methods', {
    name: 'Collect',
    pickupShopId: made.shop_id,
    variantId: collection.variants[0].id,
    rates: [{ upToGrams: null, priceMinor: 0 }]
  })
  const web = await as('POST', 'storefront/keys', { name: 'Web' })
  const registers = (await as('GET', 'pos/registers')).items as Array<{ id: string; kind?: string }>
  const tills = registers.filter(r => r.kind === undefined || r.kind === 'till').map(r => r.id)
  for (const registerId of tills) {
    await as('POST', 'pos/sessions', { registerId, floatMinor: 10_000 })
  }
  return {
    tenantId: made.tenant_id,
    slug: made.tenant,
    email,
    token,
    variants,
    customers,
    webKey: web.key,
    pickUpId: pickUp.id,
    webhookPath: account.webhookPath,
    registers: tills,
    sold: []
  }
}

/** A member of staff who will be shown the door. */
export interface Leaver {
  userId: string
  token: string
}

/** Hires someone and logs them in. */
export async function hire(requests: Requests, shop: Shop): Promise<Leaver> {
  const email = `a${newId().slice(-12)}@chaos.test`
  const {
    items: [role]
  } = await requests.ok<{ items: Array<{ name: string }> }>('GET', '/api/v1/access/roles', {
    token: shop.token
  })
  const user = await requests.ok<{ id: string }>('POST', '/api/v1/access/users', {
    token: shop.token,
    body: { name: 'Ann Leaver', email, password: PASSWORD, grants: [{ role: role?.name }] }
  })
  return { userId: user.id, token: await logIn(requests, shop, email) }
}

/** @returns an access token, for what an API key may not do */
export async function logIn(requests: Requests, shop: Shop, email = shop.email): Promise<string> {
  return (
    await requests.ok<{ accessToken: string }>('POST', '/api/v1/access/login', {
      body: { tenant: shop.slug, email, password: PASSWORD }
    })
  ).accessToken
}

export async function disable(requests: Requests, shop: Shop, leaver: Leaver): Promise<void> {
  await requests.ok('PATCH', `/api/v1/access/users/${leaver.userId}`, {
    token: shop.token,
    body: { status: 'disabled' },
    headers: { 'if-match': '"1"' }
  })
}
