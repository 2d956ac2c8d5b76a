import { keyOfPath } from '../../categories/rules.ts'
import type { PackOfVariant } from '../../packs/rules/pack.ts'
import { fitsUnit } from '../../packs/rules/pack-quantity.ts'
import { belongsTo, codesIn, packsAfter, type BarcodeOwner, type Code } from './codes.ts'
import type { CustomValues, FieldError, PlacedRow } from 'stoa/plugin'
import type { Family, KnownVariant, ProductWrite, VariantWrite } from './known.ts'
import type { ImportRow } from './row.ts'

export interface RowPlan {
  outcome: PlacedRow['outcome']
  remarks: PlacedRow['remarks']
  product?: ProductWrite
  variant?: VariantWrite
  /** Where the product goes, when its category changes; the category may have to be made. */
  category?: string[]
  /** Of packs those that are new or changed; and ids of those that are gone. */
  packs: PackOfVariant[]
  gonePacks: string[]
  addedBarcodes: Code[]
  freedBarcodes: string[]
  /** The product as it is after this row. */
  family?: Family
}

/** What a row is judged by. */
export interface Surroundings {
  known: KnownVariant | undefined
  /** The SKU is the code of a product with several variants, and no variant's. */
  isFamily: boolean
  taxClasses: ReadonlySet<string>
  defaultTaxClass: string
  /** The product of a SKU at this point of the file; undefined: there is none. */
  family: (sku: string) => Family | undefined
  /** Path key of a category id. */
  categoryKey: (id: string) => string | undefined
  /** Whose a barcode is at this point of the file, in whichever writing; null: free. */
  barcodeOwner: (code: string) => BarcodeOwner | null
  /** The SKU an item number for scales leads to at this point of the file; null: free. */
  scaleCodeOwner: (code: string) => string | null
  newId: () => string
  /** What a product holds in its custom fields after a change; null: it is new. */
  customAfter: (
    given: Readonly<Record<string, unknown>>,
    had: CustomValues | null
  ) => { values: CustomValues; errors: FieldError[] }
}

/** What one row of a file does to the catalogue. Pure: the dry run and the real one judge alike. */
export function planRow(row: ImportRow, around: Surroundings): RowPlan {
  const { known } = around
  const code = known?.productSku ?? row.product
  const before = code === undefined ? undefined : (around.family(code) ?? familyOf(known))
  const isSimple =
    known === undefined
      ? row.product === undefined
      : known.siblings === 1 && known.productSku === row.sku
  const moves = movesTo(row, before, around)
  const custom =
    before !== undefined && row.custom === undefined
      ? { values: before.custom, errors: [] }
      : around.customAfter(row.custom ?? {}, before?.custom ?? null)
  const remarks = refusals(row, around, {
    before,
    moves,
    custom,
    ofProduct: !isSimple && row.product === undefined
  })
  if (remarks.length > 0) {
    return {
      outcome: 'failed',
      remarks,
      packs: [],
      gonePacks: [],
      addedBarcodes: [],
      freedBarcodes: []
    }
  }
  const { packs, gone: gonePacks, added, freed, ...codes } = packsAfter(row, known, around.newId)
  const product = productAfter(row, before, isSimple, { ...around, custom: custom.values })
  const category = moves ? row.category : before?.category
  const plan = {
    remarks,
    product,
    variant: variantAfter(row, { known, before, product, isSimple }, around.newId),
    packs,
    gonePacks,
    addedBarcodes: added,
    freedBarcodes: freed,
    family: { ...product, category, variants: (before?.variants ?? 0) + (known ? 0 : 1) },
    ...(category === undefined ? {} : { category })
  }
  if (known === undefined || before === undefined) return { outcome: 'created', ...plan }
  const isChanged = moves || codes.isChanged || differ(plan, { before, known })
  return { outcome: isChanged ? 'changed' : 'unchanged', ...plan }
}

const familyOf = (known: KnownVariant | undefined): Family | undefined =>
  known && {
    id: known.productId,
    sku: known.productSku,
    name: known.name,
    kind: known.kind,
    taxClass: known.taxClass,
    categoryId: known.categoryId,
    description: known.description,
    active: known.active,
    soldBy: known.soldBy,
    openPrice: known.openPrice,
    custom: known.custom,
    category: undefined,
    variants: known.siblings
  }

function movesTo(
  { category }: ImportRow,
  before: Family | undefined,
  { categoryKey }: Surroundings
): boolean {
  if (category === undefined) return false
  const there =
    before?.category === undefined
      ? before?.categoryId && categoryKey(before.categoryId)
      : keyOfPath(before.category)
  return there !== keyOfPath(category)
}

/** What keeps a row out. */
function refusals(
  row: ImportRow,
  around: Surroundings,
  {
    before,
    moves,
    custom,
    ofProduct
  }: {
    before: Family | undefined
    moves: boolean
    custom: ReturnType<Surroundings['customAfter']>
    ofProduct: boolean
  }
): PlacedRow['remarks'] {
  const remarks: PlacedRow['remarks'] = []
  const refuse = (field: string, code: string, message: string): void => {
    remarks.push({ field, code, message })
  }
  const { known, isFamily } = around
  if (isFamily) {
    refuse(
      'sku',
      'several-variants',
      'is the code of a product with several variants; name the SKU of a variant'
    )
  }
  if (known && row.product !== undefined && row.product !== known.productSku) {
    refuse(
      'product',
      'of-product',
      `${row.sku} belongs to the product ${known.productSku} and stays there`
    )
  }
  if (!known && !isFamily && row.name === undefined && before === undefined) {
    refuse('name', 'required', 'is needed for a new product')
  }
  if (!known && !isFamily && row.priceMinor === undefined) {
    refuse('price', 'required', 'is needed for a new product')
  }
  const taxClass = row.taxClass ?? before?.taxClass ?? around.defaultTaxClass
  if (!around.taxClasses.has(taxClass)) {
    refuse('taxClass', 'unknown', `there is no tax class ${taxClass}`)
  }
  const soldBy = row.soldBy ?? before?.soldBy ?? 'piece'
  for (const { name, quantity } of row.packs ?? []) {
    if (!fitsUnit(quantity, soldBy)) {
      refuse('packs', 'not-whole', `${name} must hold whole pieces`)
    }
  }
  for (const [field, barcode] of codesIn(row, known)) {
    const owner = around.barcodeOwner(barcode)
    if (owner !== null && owner.sku !== row.sku) {
      refuse(field, 'taken', belongsTo(owner, barcode))
    }
  }
  const scaleOwner = row.scaleCode === undefined ? null : around.scaleCodeOwner(row.scaleCode)
  if (scaleOwner !== null && scaleOwner !== row.sku) {
    refuse('scaleCode', 'taken', `${row.scaleCode} belongs to ${scaleOwner}`)
  }
  for (const { field, code, message } of custom.errors) {
    refuse(field.replace('/custom/', 'custom.'), code, message)
  }
  if (ofProduct && before !== undefined) {
    const differs = {
      ...otherFacts(row, before),
      category: moves,
      custom: !areSame(custom.values, before.custom)
    }
    for (const [field, does] of Object.entries(differs)) {
      if (does) {
        refuse(
          field,
          'of-product',
          `belongs to the product ${before.sku}, which has several variants; name it in the column product, or change it there`
        )
      }
    }
  }
  return remarks
}

/** Whether custom fields hold the same, in whatever order. */
const areSame = (one: CustomValues, other: CustomValues): boolean =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].every(
    key => JSON.stringify(one[key]) === JSON.stringify(other[key])
  )

/** Which facts of a product, its name and whether it is on sale aside, a row says otherwise. */
const otherFacts = (row: ImportRow, before: Family): Record<string, boolean> =>
  Object.fromEntries(
    (['kind', 'taxClass', 'soldBy', 'openPrice', 'description'] as const).map(field => [
      field,
      row[field] !== undefined && row[field] !== before[field]
    ])
  )

function productAfter(
  row: ImportRow,
  before: Family | undefined,
  isSimple: boolean,
  {
    defaultTaxClass,
    newId,
    custom
  }: Pick<Surroundings, 'defaultTaxClass' | 'newId'> & {
    custom: CustomValues
  }
): ProductWrite {
  const sku = before?.sku ?? row.product ?? row.sku
  const facts = {
    id: before?.id ?? newId(),
    sku,
    name: before?.name ?? row.name ?? sku,
    kind: before?.kind ?? 'goods',
    taxClass: before?.taxClass ?? defaultTaxClass,
    categoryId: before?.categoryId ?? null,
    description: before?.description ?? null,
    active: before?.active ?? true,
    soldBy: before?.soldBy ?? 'piece',
    openPrice: before?.openPrice ?? false,
    custom: before?.custom ?? custom
  }
  if (!isSimple && row.product === undefined) return facts
  return {
    ...facts,
    name: row.name ?? facts.name,
    kind: row.kind ?? facts.kind,
    taxClass: row.taxClass ?? facts.taxClass,
    description: row.description ?? facts.description,
    // Of several variants each is on sale by itself: one that is not does not end the others.
    active:
      row.productActive ??
      (isSimple ? (row.active ?? facts.active) : row.active === true || facts.active),
    soldBy: row.soldBy ?? facts.soldBy,
    openPrice: row.openPrice ?? facts.openPrice,
    custom
  }
}

function variantAfter(
  row: ImportRow,
  {
    known,
    before,
    product,
    isSimple
  }: {
    known: KnownVariant | undefined
    before: Family | undefined
    product: ProductWrite
    isSimple: boolean
  },
  newId: () => string
): VariantWrite {
  // In a simple product `active` is the product's word, unless that has one of its own; the variant
  // only follows it up, never down.
  const active =
    isSimple && row.productActive === undefined
      ? row.active === true || (known?.variantActive ?? true)
      : (row.active ?? known?.variantActive ?? true)
  const named =
    row.product === undefined
      ? row.name
      : row.variant === undefined
        ? undefined
        : `${product.name}, ${row.variant}`
  return {
    id: known?.variantId ?? newId(),
    productSku: product.sku,
    sku: row.sku,
    name: row.variantName ?? named ?? known?.variantName ?? product.name,
    priceMinor: row.priceMinor ?? known?.priceMinor ?? 0,
    active,
    position: known?.position ?? before?.variants ?? 0,
    costMinor: row.costMinor ?? known?.costMinor ?? null,
    weightGrams: row.weightGrams ?? known?.weightGrams ?? null,
    scaleCode: row.scaleCode ?? known?.scaleCode ?? null
  }
}

function differ(
  { product, variant }: { product: ProductWrite; variant: VariantWrite },
  { before, known }: { before: Family; known: KnownVariant }
): boolean {
  return (
    (['name', 'kind', 'taxClass', 'description', 'active', 'soldBy', 'openPrice'] as const).some(
      field => product[field] !== before[field]
    ) ||
    !areSame(product.custom, before.custom) ||
    variant.name !== known.variantName ||
    variant.priceMinor !== known.priceMinor ||
    variant.active !== known.variantActive ||
    variant.costMinor !== known.costMinor ||
    variant.weightGrams !== known.weightGrams ||
    variant.scaleCode !== known.scaleCode
  )
}
