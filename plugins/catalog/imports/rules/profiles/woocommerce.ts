import type { Profile } from 'stoa/plugin'
import { skuOf, variantOf, withoutTags } from './profile.ts'

const UNITS = { kg: 'kg', g: 'g', lbs: 'lb', oz: 'oz' } as const

/**
 * Products of WooCommerce
 * (https://github.com/woocommerce/woocommerce/wiki/Product-CSV-Import-Schema): a variable product has
 * a line of its own before those of its variations, which name it by its SKU or as `id:12`.
 */
export const woocommerce: Profile = {
  id: 'woocommerce',
  title: 'WooCommerce',
  signatures: [['Type', 'SKU', 'Name', 'Published', 'Regular price']],
  reader(header) {
    const families = new Map<
      string,
      { code: string; name: string; category: string; text: string }
    >()
    const attributes = header.filter(name => /^Attribute \d+ value\(s\)$/.test(name))
    const [weight, unit] = Object.entries(UNITS)
      .map(([written, one]) => [`Weight (${written})`, one] as const)
      .find(([name]) => header.includes(name)) ?? ['', 'g']
    return line => {
      const types = line('Type').split(/,\s*/)
      const [id, name, parent] = [line('ID'), line('Name'), line('Parent')]
      const variant = types.includes('variation') ? variantOf(...attributes.map(line)) : ''
      const family = families.get(parent)
      const product = family?.code ?? parent
      const { sku, said } =
        variant === '' ? skuOf(line('SKU'), id, '') : skuOf(line('SKU'), product, variant)
      const category = line('Categories')
      const text = withoutTags(line('Description') || line('Short description'))
      if (types.includes('variable')) {
        for (const key of [line('SKU'), `id:${id}`]) {
          families.set(key, { code: sku, name, category, text })
        }
        return null
      }
      const elsewhere = types.find(type => type === 'grouped' || type === 'external')
      if (elsewhere !== undefined) {
        const message = `${name} is ${elsewhere}: nothing that is sold by itself here; it was left out`
        return { said: [{ field: '/', code: 'left-out', message }] }
      }
      return {
        said,
        cells: {
          sku,
          ...(types.includes('variation') && product !== ''
            ? { product, variant: variant || name }
            : {}),
          name: family?.name ?? name,
          price: line('Regular price'),
          category: category || (family?.category ?? ''),
          description: family?.text ?? text,
          active: line('Published') === '1' ? 'yes' : 'no',
          barcode: line('GTIN, UPC, EAN, or ISBN'),
          kind: types.includes('virtual') ? 'service' : '',
          weight: weight === '' || line(weight) === '' ? '' : `${line(weight)} ${unit}`
        }
      }
    }
  }
}
