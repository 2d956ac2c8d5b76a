import { coreErrors } from 'stoa/plugin'
import type { Product } from './product.ts'

/**
 * A product whose bounds of the price belong to an open price, the least below the most; one whose
 * price is open no more has none.
 * @throws stoa.invalid-input
 */
export function checkedSoldHow(product: Product): Product {
  const { openPrice, leastPriceMinor: least, mostPriceMinor: most } = product
  if (!openPrice) return { ...product, leastPriceMinor: null, mostPriceMinor: null }
  if (least === null || most === null || least <= most) return product
  throw coreErrors['invalid-input'](
    {},
    {
      errors: [
        {
          field: '/mostPriceMinor',
          code: 'below-least',
          message: 'must not be below leastPriceMinor'
        }
      ]
    }
  )
}
