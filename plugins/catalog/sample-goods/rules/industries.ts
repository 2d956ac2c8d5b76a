import type { ProductFacts } from '../../products/rules/product.ts'
import { barcodeOf } from './barcode.ts'
import { cafe } from './cafe.ts'
import { electronics } from './electronics.ts'
import { fashion } from './fashion.ts'
import type { Industry, Language, Sample } from './goods.ts'
import { grocery } from './grocery.ts'
import { priceIn } from './price.ts'

export const INDUSTRIES = { grocery, fashion, cafe, electronics } as const
export type IndustryName = keyof typeof INDUSTRIES
export const industryNames = Object.keys(INDUSTRIES) as IndustryName[]

/** What every SKU of a sample begins with: by it people tell samples from their own goods. */
const MARK = 'SAMPLE-'

const samplesOf = (name: IndustryName): Sample[] =>
  INDUSTRIES[name].shelves.flatMap(({ samples }) => samples)

/** The products' SKUs. */
export const skusOf = (name: IndustryName): string[] => samplesOf(name).map(({ key }) => MARK + key)

export interface SampleProduct {
  /** Of its category. */
  shelf: string
  facts: Pick<ProductFacts, 'sku' | 'name' | 'priceMinor'> & {
    variants: Array<{ sku: string; name: string; barcodes: string[] }>
  }
}

/** The goods of an industry as a company writes and prices them. */
export function productsOf(
  name: IndustryName,
  language: Language,
  currency: string
): SampleProduct[] {
  const industry: Industry = INDUSTRIES[name]
  return industry.shelves.flatMap(shelf =>
    shelf.samples.map(({ code, key, price, name: words, options }) => {
      const variants = (options ? pairs(options) : [{ sku: [], name: () => [] }]).map(
        (pair, place) => ({
          sku: [MARK + key, ...pair.sku].join('-'),
          name: [words[language], ...pair.name(language)].join(', '),
          barcodes: [barcodeOf(industry.code, code, place)]
        })
      )
      return {
        shelf: shelf.name[language],
        facts: {
          sku: MARK + key,
          name: words[language],
          priceMinor: priceIn(currency, price),
          variants
        }
      }
    })
  )
}

interface Pair {
  sku: string[]
  name: (language: Language) => string[]
}

function pairs({ colours, sizes }: NonNullable<Sample['options']>): Pair[] {
  const each = sizes.length === 0 ? [[]] : sizes.map(size => [size])
  return colours.flatMap(colour =>
    each.map(size => ({
      sku: [colour.en.toUpperCase(), ...size],
      name: (language: Language) => [colour[language], ...size]
    }))
  )
}
