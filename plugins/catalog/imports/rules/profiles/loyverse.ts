import { priceOf, skuOf, variantOf, withoutTags, type Profile } from './profile.ts'

/**
 * Items of Loyverse (https://help.loyverse.com/help/how-import-and-export-items): a line a variant,
 * prices and what is on sale in a column a store; of several stores the first counts.
 */
export const loyverse: Profile = {
  id: 'loyverse',
  title: 'Loyverse',
  signatures: [['Handle', 'SKU', 'Name', 'Sold by weight', 'Track stock']],
  reader(header) {
    const first = (name: string): string =>
      header.find(one => one.startsWith(`${name} [`)) ?? header.find(one => one === name) ?? ''
    const [price, onSale] = [first('Price') || 'Default price', first('Available for sale')]
    let product = { handle: '', name: '' }
    return line => {
      const handle = line('Handle')
      if (handle !== product.handle) product = { handle, name: line('Name') }
      const variant = variantOf(
        line('Option 1 value'),
        line('Option 2 value'),
        line('Option 3 value')
      )
      const { sku, said } = skuOf(line('SKU'), handle, variant)
      return {
        said,
        cells: {
          sku,
          ...(variant === '' ? {} : { product: handle, variant }),
          name: product.name,
          ...priceOf(line(price)),
          cost: line('Cost'),
          category: line('Category'),
          description: withoutTags(line('Description')),
          barcode: line('Barcode'),
          soldBy: /^y/i.test(line('Sold by weight')) ? 'kg' : '',
          active: line(onSale)
        }
      }
    }
  }
}
