import type { Profile } from 'stoa/plugin'
import { priceOf, skuOf, variantOf, withoutTags } from './profile.ts'

/** Names as an English and a Spanish account export them. */
const NAMES = {
  sku: ['SKU', 'REF'],
  name: ['Name', 'Nombre'],
  category: ['Category', 'Categoria', 'Categoría'],
  description: ['Description', 'Descripción'],
  byWeight: ['Sold by weight', 'Vendido por peso'],
  options: [
    ['Option 1 value', 'Opción 1 valor'],
    ['Option 2 value', 'Opción 2 valor'],
    ['Option 3 value', 'Opción 3 valor']
  ],
  cost: ['Cost', 'Coste'],
  barcode: ['Barcode', 'Codigo de barras', 'Código de barras'],
  price: ['Price', 'Precio', 'Default price', 'Precio predeterminado'],
  onSale: ['Available for sale', 'Disponibles para la venta']
} as const

/**
 * Items of Loyverse (https://help.loyverse.com/help/how-import-and-export-items): a line a variant,
 * prices and what is on sale in a column a store; of several stores the first counts.
 */
export const loyverse: Profile = {
  id: 'loyverse',
  title: 'Loyverse',
  signatures: [
    ['Handle', 'SKU', 'Name', 'Sold by weight'],
    ['Handle', 'REF', 'Nombre', 'Vendido por peso']
  ],
  reader(header) {
    const called = (names: readonly string[]): string =>
      header.find(one => names.some(name => one === name || one.startsWith(`${name} [`))) ?? ''
    const options = NAMES.options.map(called)
    let product = { handle: '', name: '' }
    return line => {
      const cell = (field: Exclude<keyof typeof NAMES, 'options'>): string =>
        line(called(NAMES[field]))
      const handle = line('Handle')
      if (handle !== product.handle) product = { handle, name: cell('name') }
      const variant = variantOf(...options.map(line))
      const { sku, said } = skuOf(cell('sku'), handle, variant)
      return {
        said,
        cells: {
          sku,
          ...(variant === '' ? {} : { product: handle, variant }),
          name: product.name,
          ...priceOf(cell('price')),
          cost: cell('cost'),
          category: cell('category'),
          description: withoutTags(cell('description')),
          barcode: cell('barcode'),
          soldBy: /^y/i.test(cell('byWeight')) ? 'kg' : '',
          active: cell('onSale')
        }
      }
    }
  }
}
