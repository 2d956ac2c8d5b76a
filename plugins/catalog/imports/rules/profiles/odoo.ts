import type { Profile } from 'stoa/plugin'
import { skuOf, withoutTags } from './profile.ts'

/** What the fields of product.template are called in a file that imports again, and in one for people. */
const NAMES = {
  sku: ['default_code', 'Internal Reference'],
  name: ['name', 'Name'],
  price: ['list_price', 'Sales Price'],
  cost: ['standard_price', 'Cost'],
  barcode: ['barcode', 'Barcode'],
  category: ['categ_id', 'Product Category'],
  kind: ['type', 'Product Type'],
  onSale: ['sale_ok', 'Can be Sold', 'Sales'],
  active: ['active', 'Active'],
  weight: ['weight', 'Weight'],
  description: ['description_sale', 'Sales Description']
} as const

/** Odoo's own tree begins with these, which say nothing. */
const ROOTS = /^(?:All|Saleable)$/i

/**
 * Products of Odoo (https://www.odoo.com/documentation/18.0/applications/essentials/export_import_data.html):
 * weights in kilograms, categories as 'All / Saleable / Food'.
 */
export const odoo: Profile = {
  id: 'odoo',
  title: 'Odoo',
  signatures: [
    ['default_code', 'list_price'],
    ['Internal Reference', 'Sales Price']
  ],
  reader: () => line => {
    const cell = (field: keyof typeof NAMES): string =>
      NAMES[field].map(line).find(one => one !== '') ?? ''
    const name = cell('name')
    if (name === '') return null
    const { sku, said } = skuOf(cell('sku'), name, '')
    const path = cell('category')
      .split(' / ')
      .filter(one => !ROOTS.test(one))
    const weight = Number(cell('weight'))
    const isOff = [cell('onSale'), cell('active')].some(one => /^(?:false|0)$/i.test(one))
    return {
      said,
      cells: {
        sku,
        name,
        price: cell('price'),
        cost: cell('cost'),
        barcode: cell('barcode'),
        category: path.join(' > '),
        kind: /^service$/i.test(cell('kind')) ? 'service' : '',
        active: isOff ? 'no' : '',
        weight: weight > 0 ? `${cell('weight')} kg` : '',
        description: withoutTags(cell('description'))
      }
    }
  }
}
