import { customChange, customOf, type CustomValues } from 'stoa/web/custom-fields'
import type { Product } from '../console.tsx'

export interface VariantValues {
  id: string
  sku: string
  name: string
  priceMinor: number | null
  barcodes: string[]
  costMinor: number | null
  /** Grams, as they are typed. */
  weight: string
  /** The item number that scales print into their codes. */
  scaleCode: string
  active: boolean
}

export interface ProductValues {
  name: string
  sku: string
  kind: 'goods' | 'service'
  taxClass: string
  categoryId: string
  description: string
  soldBy: Product['soldBy']
  openPrice: boolean
  leastPriceMinor: number | null
  mostPriceMinor: number | null
  custom: CustomValues
  variants: VariantValues[]
}

type Variant = Product['variants'][number]

/** The id of the only variant of a product that is about to be made. */
const FIRST = 'first'

const EMPTY: VariantValues = {
  id: FIRST,
  sku: '',
  name: '',
  priceMinor: null,
  barcodes: [],
  costMinor: null,
  weight: '',
  scaleCode: '',
  active: true
}

const variantOf = ({ costMinor, weightGrams, scaleCode, ...variant }: Variant): VariantValues => ({
  ...variant,
  costMinor: costMinor ?? null,
  weight: weightGrams === null ? '' : String(weightGrams),
  scaleCode: scaleCode ?? ''
})

export const valuesOf = (product: Product | undefined): ProductValues =>
  product === undefined
    ? {
        name: '',
        sku: '',
        kind: 'goods',
        taxClass: '',
        categoryId: '',
        description: '',
        soldBy: 'piece',
        openPrice: false,
        leastPriceMinor: null,
        mostPriceMinor: null,
        custom: {},
        variants: [EMPTY]
      }
    : {
        name: product.name,
        sku: product.sku,
        kind: product.kind,
        taxClass: product.taxClass,
        categoryId: product.categoryId ?? '',
        description: product.description ?? '',
        soldBy: product.soldBy,
        openPrice: product.openPrice,
        leastPriceMinor: product.leastPriceMinor,
        mostPriceMinor: product.mostPriceMinor,
        custom: customOf(product),
        variants: product.variants.map(variantOf)
      }

/** Another variant like those that are there. */
export const nextVariant = ({ name, sku, variants }: ProductValues, id: string): VariantValues => ({
  ...EMPTY,
  id,
  sku: sku === '' ? '' : `${sku}-${variants.length + 1}`,
  name: name === '' ? '' : `${name}, `,
  priceMinor: variants[0]?.priceMinor ?? null
})

/**
 * A SKU for who keeps none: the barcode, or what the name begins with.
 * @param mark letters that no other product has
 */
export function skuOf({ name, variants }: ProductValues, mark: string): string {
  const letters = name
    .normalize('NFD')
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 20)
  return variants[0]?.barcodes[0] ?? (letters === '' ? `P-${mark}` : letters)
}

interface Rights {
  /** May set costs: who may not is refused for naming one. */
  setsCosts: boolean
}

const measuresOf = ({ costMinor, weight, scaleCode }: VariantValues, { setsCosts }: Rights) => ({
  scaleCode: scaleCode.trim() || null,
  weightGrams: weight.trim() === '' ? null : Number(weight),
  ...(setsCosts && { costMinor })
})

const priceOf = ({ priceMinor, barcodes }: VariantValues) => ({
  priceMinor: priceMinor ?? 0,
  barcodes
})

/** The body of a POST. */
export function newBody(values: ProductValues, rights: Rights, mark: string) {
  const { categoryId, description, taxClass, variants, name, kind } = values
  const { soldBy, openPrice, leastPriceMinor, mostPriceMinor } = values
  const [only] = variants
  return {
    name,
    kind,
    soldBy,
    openPrice,
    ...(openPrice && { leastPriceMinor, mostPriceMinor }),
    sku: values.sku.trim() || skuOf(values, mark),
    ...(taxClass !== '' && { taxClass }),
    ...(Object.keys(values.custom).length > 0 && { custom: values.custom }),
    ...(categoryId !== '' && { categoryId }),
    ...(description.trim() !== '' && { description }),
    ...(variants.length === 1 && only !== undefined
      ? { ...priceOf(only), ...measuresOf(only, rights) }
      : {
          variants: variants.map(variant => ({
            sku: variant.sku,
            name: variant.name.trim(),
            active: variant.active,
            ...priceOf(variant),
            ...measuresOf(variant, rights)
          }))
        })
  }
}

/**
 * The body of a PATCH. All variants go in their order, so that the API's errors name those of the
 * form; SKU and name of an only one follow the product's by themselves.
 */
export function changeBody(changed: Partial<ProductValues>, known: Product, rights: Rights) {
  const { categoryId, description, variants, custom, ...plain } = changed
  const isSimple = known.variants.length === 1 && variants?.length === 1
  return {
    ...plain,
    ...(custom !== undefined && { custom: customChange(custom, customOf(known)) }),
    ...(categoryId !== undefined && { categoryId: categoryId || null }),
    ...(description !== undefined && { description: description.trim() || null }),
    ...(variants !== undefined && {
      variants: variants.map(variant => ({
        ...(known.variants.some(({ id }) => id === variant.id) && { id: variant.id }),
        ...(!isSimple && { sku: variant.sku, name: variant.name.trim() }),
        active: variant.active,
        ...priceOf(variant),
        ...measuresOf(variant, rights)
      }))
    })
  }
}
