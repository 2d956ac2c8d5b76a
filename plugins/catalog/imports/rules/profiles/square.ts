import type { Profile } from 'stoa/plugin'
import { priceOf, skuOf, variantOf } from './profile.ts'

/**
 * The item library of Square
 * (https://squareup.com/help/us/en/article/5153-import-items-online): a line a variation, `Regular`
 * where there is one only; stock stands in a column a location.
 */
export const square: Profile = {
  id: 'square',
  title: 'Square',
  signatures: [['Token', 'Item Name', 'Variation Name']],
  reader: () => line => {
    const name = line('Item Name')
    if (name === '') return null
    const options = ['1', '2', '3'].map(n => line(`Option Value ${n}`))
    const variant = variantOf(line('Variation Name')) || variantOf(...options)
    const { sku, said } = skuOf(line('SKU'), name, variant)
    const archived = line('Archived')
    return {
      said,
      cells: {
        sku,
        ...(variant === '' ? {} : { product: name.slice(0, 64), variant }),
        name,
        ...priceOf(line('Price')),
        category: line('Category') || line('Reporting Category') || line('Categories'),
        description: line('Description'),
        barcode: line('GTIN'),
        cost: line('Default Unit Cost'),
        active: /^y/i.test(archived) ? 'no' : ''
      }
    }
  }
}
