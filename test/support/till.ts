import type { SignedUp, TestInstance } from './instance.ts'

const tills = new Map<string, Promise<{ registerId: string; variantId: string }>>()

/** A product at 10.00 with plenty of stock, and a register to sell it on. */
export function tillOf(
  stoa: TestInstance,
  { token, companyId }: SignedUp
): Promise<{ registerId: string; variantId: string }> {
  const known =
    tills.get(companyId) ??
    (async () => {
      const product = await stoa.ok('POST', '/api/v1/catalog/products', {
        token,
        body: { sku: 'TILL-1', name: 'Something', priceMinor: 1000 }
      })
      const variantId = product.variants[0].id
      await stoa.ok('POST', '/api/v1/inventory/adjustments', {
        token,
        body: { reason: 'opening', lines: [{ variantId, quantity: '100000' }] }
      })
      const {
        items: [register]
      } = await stoa.ok('GET', '/api/v1/pos/registers', { token })
      return { registerId: register.id, variantId }
    })()
  tills.set(companyId, known)
  return known
}

/** Sells one thing for 10.00 in cash. @returns the posted sale */
export async function sellOne(
  stoa: TestInstance,
  owner: SignedUp,
  more: object = {}
): Promise<{ id: string; number: string }> {
  const { registerId, variantId } = await tillOf(stoa, owner)
  return stoa.ok('POST', '/api/v1/pos/sales', {
    token: owner.token,
    body: {
      registerId,
      lines: [{ variantId, quantity: '1' }],
      tenders: [{ type: 'cash', amountMinor: 1000 }],
      ...more
    }
  })
}

/** A company whose shop has goods on hand. */
export interface StockedShop extends SignedUp {
  registerId: string
  variants: string[]
}

/**
 * A new company with goods of these prices (SKU A, B, C …), `stock` of each on hand.
 * @param overrides as of signUp()
 */
export async function stockedShop(
  stoa: TestInstance,
  stock: string,
  prices: number[] = [500, 750, 99],
  overrides: Record<string, unknown> = {}
): Promise<StockedShop> {
  const owner = await stoa.signUp(overrides)
  const { token } = owner
  const variants: string[] = []
  for (const [i, priceMinor] of prices.entries()) {
    const sku = String.fromCharCode(65 + i)
    const product = await stoa.ok('POST', '/api/v1/catalog/products', {
      token,
      body: { sku, name: `Thing ${sku}`, priceMinor }
    })
    variants.push(product.variants[0].id)
  }
  if (stock !== '0') {
    await stoa.ok('POST', '/api/v1/inventory/adjustments', {
      token,
      body: {
        reason: 'opening',
        lines: variants.map(variantId => ({ variantId, quantity: stock }))
      }
    })
  }
  const {
    items: [register]
  } = await stoa.ok('GET', '/api/v1/pos/registers', { token })
  return { ...owner, registerId: register.id, variants }
}

/** What the body of a sale for cash looks like: [place of the variant, quantity] a line. */
export const cashSale = (
  shop: StockedShop,
  lines: Array<[number, string]>,
  amountMinor: number
) => ({
  registerId: shop.registerId,
  lines: lines.map(([i, quantity]) => ({ variantId: shop.variants[i], quantity })),
  tenders: [{ type: 'cash', amountMinor }]
})
