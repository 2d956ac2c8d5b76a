import { ringUpFrozen } from '../../../plugins/pos/offline-sales/frozen/frozen-order.ts'
import type { FrozenSale } from '../../../plugins/pos/offline-sales/frozen/content.ts'
import { Problem } from '../../../core/primitives/errors.ts'
import { newId } from '../../../core/primitives/ids.ts'
import type { TestInstance } from '../instance.ts'
import type { StockedShop } from '../till.ts'

/**
 * `stoa/testing/off-line-till`: what a till without a network writes down, and how it sends it.
 */
export type { FrozenSale }

type Line = FrozenSale['lines'][number]
let count = 0

/** A new reference of a device. */
export const nextReference = (device = 'K7'): string =>
  `${device}-${String(++count).padStart(6, '0')}`

/** One piece of the shop's first goods as the catalogue sells it. */
export const lineOf = (shop: StockedShop, more: Partial<Line> = {}): Line => ({
  variantId: shop.variants[0] as string,
  sku: 'A',
  name: 'Thing A',
  stocked: true,
  quantity: '1',
  unitPriceMinor: 500,
  taxes: [{ code: 'standard', ratePpm: 0 }],
  ...more
})

/**
 * A sale in cash as its till froze it, with the totals its own engine came to.
 * @param totals over those
 */
export function freeze(
  shop: StockedShop,
  more: Partial<FrozenSale> = {},
  totals: Partial<FrozenSale['totals']> = {}
): FrozenSale {
  const sale: FrozenSale = {
    v: 1,
    id: newId(),
    reference: nextReference(),
    companyId: shop.companyId,
    shopId: shop.shopId,
    registerId: shop.registerId,
    sessionId: null,
    cashierId: shop.userId,
    rungUpAt: new Date(Date.now() - 60_000).toISOString(),
    clockOffsetMs: 0,
    bookVersion: 'book-1',
    customerId: null,
    note: null,
    orderType: null,
    ticketName: null,
    ticketId: null,
    currency: 'GBP',
    taxMode: 'inclusive',
    rounding: { tax: 'line', cashToMinor: 0 },
    lines: [lineOf(shop)],
    tenders: [{ type: 'cash', amountMinor: 1000 }],
    totals: {
      totalMinor: 0,
      taxMinor: 0,
      roundingMinor: 0,
      dueMinor: 0,
      paidMinor: 0,
      changeMinor: 0
    },
    ...more
  }
  return { ...sale, totals: { ...(computed(sale) ?? sale.totals), ...more.totals, ...totals } }
}

/** The engine tells what it comes to by what it refuses; null: it is no sale. */
function computed(sale: FrozenSale): FrozenSale['totals'] | null {
  const found = { ...sale.totals }
  for (let n = 0; n < 7; n++) {
    try {
      ringUpFrozen({ ...sale, totals: found })
      return found
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'pos.offline-totals-differ') return null
      const { field, computedMinor } = error.facts as {
        field: keyof typeof found
        computedMinor: number
      }
      found[field] = computedMinor
    }
  }
  return null
}

/** Sends it as the till does. */
export const sendFrozen = (
  stoa: Pick<TestInstance, 'call'>,
  token: string,
  sale: Pick<FrozenSale, 'reference'> | { reference: string },
  content = JSON.stringify(sale)
): ReturnType<TestInstance['call']> =>
  stoa.call('POST', '/api/v1/pos/offline-sales', {
    token,
    body: { reference: sale.reference, content }
  })
