import type { Profile } from 'stoa/plugin'
import { skuOf, variantOf, withoutTags } from './profile.ts'

/**
 * Products of Shopify (https://help.shopify.com/en/manual/products/import-export/using-csv): a line
 * a variant, the product's own facts in its first line alone; lines of pictures have neither.
 */
export const shopify: Profile = {
  id: 'shopify',
  title: 'Shopify',
  signatures: [['Handle', 'Variant SKU', 'Variant Price']],
  reader() {
    let product = { handle: '', title: '' }
    return line => {
      const handle = line('Handle')
      if (handle !== product.handle) product = { handle, title: line('Title') }
      const price = line('Variant Price')
      if (price === '') return null
      const variant = variantOf(line('Option1 Value'), line('Option2 Value'), line('Option3 Value'))
      const { sku, said } = skuOf(line('Variant SKU'), handle, variant)
      const status = line('Status')
      return {
        said,
        cells: {
          sku,
          ...(variant === '' ? {} : { product: handle, variant }),
          name: product.title,
          price,
          category: line('Type') || line('Product Category'),
          description: withoutTags(line('Body (HTML)')),
          active: status === '' ? line('Published') : status === 'active' ? 'yes' : 'no',
          weight: /^0*$/.test(line('Variant Grams')) ? '' : line('Variant Grams'),
          barcode: line('Variant Barcode'),
          cost: line('Cost per item')
        }
      }
    }
  }
}
