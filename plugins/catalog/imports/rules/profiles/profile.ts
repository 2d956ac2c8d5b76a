import type { Cells, Said } from 'stoa/plugin'

const ENTITIES: Record<string, string> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'"
}

/** The text of a description in HTML: descriptions of Stoa are plain. */
export const withoutTags = (html: string): string =>
  html
    .replace(/<(?:br|\/p|\/li|\/div|\/h\d)\b[^>]{0,200}>/gi, '\n')
    .replace(/<[^>]{0,2000}>/g, '')
    .replace(/&(nbsp|amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? ' ')
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .join('\n')
    .slice(0, 4_000)

/** What tells a variant from others, of its options: 'S, red'. '' for the only one. */
export const variantOf = (...options: string[]): string =>
  options
    .filter(option => option !== '' && !/^(?:default title|default|regular)$/i.test(option))
    .join(', ')

/**
 * The SKU of a line; where it is empty one is made of what names the product and its variant, so
 * that the same file again finds the same goods.
 */
export function skuOf(
  given: string,
  product: string,
  variant: string
): { sku: string; said: Said[] } {
  if (given !== '') return { sku: given, said: [] }
  const sku = [product, variant]
    .filter(part => part !== '')
    .join('-')
    .replace(/,\s*/g, '-')
    .slice(0, 64)
  return {
    sku,
    said: [{ field: 'sku', code: 'made', message: `is empty; ${sku} was made of the name` }]
  }
}

/** A price that is asked at the till is written as a word. */
export const priceOf = (cell: string): Cells =>
  /^(?:variable|custom)$/i.test(cell) ? { price: '0', openPrice: 'yes' } : { price: cell }
