import type { Cells } from '../row.ts'

/** A line of the file: the cell below a name of the header, '' where there is none. */
export type Line = (name: string) => string

/** What is said of a cell that was left out or made up. */
export interface Said {
  field: string
  code: string
  message: string
}

/** What a line tells of goods. Without cells it is left out, and that is said. */
export interface Taken {
  cells?: Cells
  said?: Said[]
}

/** How another system writes its goods down. */
export interface Profile {
  /** Short and stable, e.g. `shopify`. */
  readonly id: string
  /** What people call the system. */
  readonly title: string
  /** Names of a header that no other system's has together; one set of them tells. */
  readonly signatures: ReadonlyArray<readonly string[]>
  /**
   * Begins a file: what comes back reads its lines in order. null: a line tells nothing of goods,
   * such as one picture more. Columns it asks no line for are left out, and that is said.
   */
  readonly reader: (header: readonly string[]) => (line: Line) => Taken | null
}

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
export const priceOf = (cell: string): Pick<Cells, 'price' | 'openPrice'> =>
  /^(?:variable|custom)$/i.test(cell) ? { price: '0', openPrice: 'yes' } : { price: cell }
