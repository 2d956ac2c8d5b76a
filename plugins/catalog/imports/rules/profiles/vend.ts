import type { Profile } from 'stoa/plugin'
import { skuOf, variantOf, withoutTags } from './profile.ts'

/**
 * Products of Vend, now Lightspeed Retail (X-Series)
 * (https://x-series-support.lightspeedhq.com/hc/en-us/articles/25533665046171): a line a variant, those
 * of one product under one handle.
 */
export const vend: Profile = {
  id: 'vend',
  title: 'Lightspeed (Vend)',
  signatures: [['handle', 'sku', 'name', 'retail_price']],
  reader() {
    const names = new Map<string, string>()
    return line => {
      const handle = line('handle')
      const name = line('name') || (names.get(handle) ?? '')
      names.set(handle, name)
      if (line('retail_price') === '') return null
      const variant = variantOf(
        line('variant_option_one_value'),
        line('variant_option_two_value'),
        line('variant_option_three_value')
      )
      const { sku, said } = skuOf(line('sku'), handle, variant)
      return {
        said,
        cells: {
          sku,
          ...(variant === '' ? {} : { product: handle, variant }),
          name,
          price: line('retail_price'),
          cost: line('supply_price'),
          category: line('type') || line('product_category'),
          description: withoutTags(line('description')),
          active: line('active'),
          barcode: line('barcode')
        }
      }
    }
  }
}
