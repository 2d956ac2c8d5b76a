import { coreErrors, type FieldError } from 'stoa/plugin'
import type { Unit } from '../../../../contracts/units.ts'
import type { PackOfVariant } from '../../packs/rules/pack.ts'
import { barcodesOf, normaliseScaleCode, normaliseSku } from './sku.ts'
import { checkedSoldHow } from './sold-how.ts'

export interface Variant {
  id: string
  sku: string
  name: string
  priceMinor: number
  barcodes: string[]
  active: boolean
  /** What one costs the shop; null: not known. */
  costMinor: number | null
  weightGrams: number | null
  /** The item number of codes that scales print; null: none. */
  scaleCode: string | null
  /** They are changed by themselves. */
  packs: PackOfVariant[]
}

/**
 * A product with all its variants; a simple one has exactly one, which carries its SKU and name.
 */
export interface Product {
  id: string
  sku: string
  name: string
  kind: 'goods' | 'service'
  taxClass: string
  categoryId: string | null
  description: string | null
  active: boolean
  soldBy: Unit
  openPrice: boolean
  leastPriceMinor: number | null
  mostPriceMinor: number | null
  variants: Variant[]
}

interface VariantFacts {
  id?: string
  sku?: string
  name?: string
  priceMinor?: number
  barcodes?: string[]
  active?: boolean
  costMinor?: number | null
  weightGrams?: number | null
  scaleCode?: string | null
}

export interface ProductFacts {
  sku: string
  name: string
  priceMinor?: number
  kind?: 'goods' | 'service'
  taxClass: string
  description?: string | null
  categoryId?: string | null
  barcodes?: string[]
  active?: boolean
  costMinor?: number | null
  weightGrams?: number | null
  scaleCode?: string | null
  soldBy?: Unit
  openPrice?: boolean
  leastPriceMinor?: number | null
  mostPriceMinor?: number | null
  variants?: VariantFacts[]
}

export type ProductChange = Partial<ProductFacts>

/**
 * Prices, costs, weights, barcodes and item numbers belong to variants; the product's own fields for them mean
 * its only variant.
 */
const notNamed = (field: string) =>
  coreErrors['invalid-input'](
    {},
    {
      errors: [
        {
          field,
          code: 'variant-not-named',
          message: 'this product has several variants; say it of one of them in `variants`'
        }
      ]
    }
  )
/** Only what is said. */
const given = <T extends object>(facts: T): Partial<T> =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Partial<T>
const missing = (field: string, message: string): FieldError => ({
  field,
  code: 'required',
  message
})
/**
 * A product as it is made. Without `variants` it is a simple one.
 * @param newId makes ids
 * @throws stoa.invalid-input
 */
export function newProduct(facts: ProductFacts, newId: () => string): Product {
  const {
    sku,
    name,
    kind = 'goods',
    taxClass,
    categoryId = null,
    description = null,
    active = true
  } = facts
  const { priceMinor, costMinor, weightGrams } = facts
  const { soldBy = 'piece', openPrice = false } = facts
  const { leastPriceMinor = null, mostPriceMinor = null } = facts
  const variants = facts.variants ?? [
    { sku, name, barcodes: facts.barcodes, scaleCode: facts.scaleCode }
  ]
  if (facts.variants !== undefined && facts.barcodes !== undefined) throw notNamed('/barcodes')
  if (facts.variants !== undefined && facts.scaleCode != null) throw notNamed('/scaleCode')
  return checkedSoldHow({
    id: newId(),
    sku: normaliseSku(sku),
    name: name.trim(),
    kind,
    taxClass,
    categoryId,
    description: description || null,
    active,
    soldBy,
    openPrice,
    leastPriceMinor,
    mostPriceMinor,
    variants: variants.map((variant, i) =>
      newVariant(
        { priceMinor, costMinor, weightGrams, ...variant },
        name,
        facts.variants === undefined ? '' : `/variants/${i}`,
        newId
      )
    )
  })
}

function newVariant(
  facts: VariantFacts,
  productName: string,
  pointer: string,
  newId: () => string
): Variant {
  const {
    sku,
    name = productName,
    priceMinor,
    barcodes = [],
    active = true,
    costMinor = null,
    weightGrams = null,
    scaleCode = null
  } = facts
  if (sku === undefined || priceMinor === undefined) {
    throw coreErrors['invalid-input'](
      {},
      {
        errors: [
          ...(sku === undefined
            ? [missing(`${pointer}/sku`, 'is required for a new variant')]
            : []),
          ...(priceMinor === undefined ? [missing(`${pointer}/priceMinor`, 'is required')] : [])
        ]
      }
    )
  }
  return {
    id: newId(),
    sku: normaliseSku(sku),
    name: name.trim(),
    priceMinor,
    barcodes: barcodesOf(barcodes),
    active,
    costMinor,
    weightGrams,
    scaleCode: normaliseScaleCode(scaleCode),
    packs: []
  }
}

/**
 * The product after a change. Fields not named stay; `variants` names those to change by id and
 * adds those without one. SKU, name, price, cost, weight, barcodes and item number of a simple product are those
 * of its only variant too.
 * @throws stoa.not-found (variant), stoa.invalid-input
 */
export function changedProduct(
  before: Product,
  change: ProductChange,
  newId: () => string
): Product {
  const {
    sku,
    name,
    priceMinor,
    barcodes,
    costMinor,
    weightGrams,
    scaleCode,
    variants = [],
    description,
    ...rest
  } = change
  const [only] = before.variants
  const isSimple = before.variants.length === 1
  const ofOne = given({ priceMinor, barcodes, costMinor, weightGrams, scaleCode })
  const [ofVariant] = Object.keys(ofOne)
  if (!isSimple && ofVariant !== undefined) throw notNamed(`/${ofVariant}`)
  const short: VariantFacts[] =
    isSimple && only ? [{ id: only.id, ...given({ sku, name }), ...ofOne }] : []
  const after: Product = {
    ...before,
    ...rest,
    sku: sku === undefined ? before.sku : normaliseSku(sku),
    name: name === undefined ? before.name : name.trim(),
    description: description === undefined ? before.description : description || null
  }
  const pointers = [...short.map(() => ''), ...variants.map((_, i) => `/variants/${i}`)]
  for (const [i, facts] of [...short, ...variants].entries()) {
    after.variants =
      facts.id === undefined
        ? [...after.variants, newVariant(facts, after.name, pointers[i] ?? '', newId)]
        : changedVariants(after.variants, facts)
  }
  return checkedSoldHow(after)
}

function changedVariants(
  variants: Variant[],
  { id, sku, name, barcodes, scaleCode, ...rest }: VariantFacts
): Variant[] {
  if (!variants.some(v => v.id === id)) throw coreErrors['not-found']({ what: 'variant' })
  return variants.map(v =>
    v.id !== id
      ? v
      : {
          ...v,
          ...rest,
          sku: sku === undefined ? v.sku : normaliseSku(sku),
          name: name === undefined ? v.name : name.trim(),
          barcodes: barcodes === undefined ? v.barcodes : barcodesOf(barcodes),
          scaleCode: scaleCode === undefined ? v.scaleCode : normaliseScaleCode(scaleCode)
        }
  )
}
