import type { Unit } from '../../../../contracts/units.ts'
import { keyOfPath } from '../../categories/rules.ts'
import type { ImportRow, Remark } from './row.ts'

/** What the catalogue knows of a SKU in the file. */
export interface KnownVariant {
  variantId: string
  sku: string
  variantName: string
  priceMinor: number
  variantActive: boolean
  costMinor: number | null
  weightGrams: number | null
  position: number
  productId: string
  productSku: string
  name: string
  kind: 'goods' | 'service'
  taxClass: string
  categoryId: string | null
  description: string | null
  active: boolean
  barcodes: string[]
  soldBy: Unit
  openPrice: boolean
  scaleCode: string | null
  /** How many variants its product has. */
  siblings: number
}

export interface ProductWrite {
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
}
export interface VariantWrite {
  id: string
  productSku: string
  sku: string
  name: string
  priceMinor: number
  active: boolean
  position: number
  costMinor: number | null
  weightGrams: number | null
  scaleCode: string | null
}

export interface RowPlan {
  outcome: 'created' | 'changed' | 'unchanged' | 'failed'
  remarks: Remark[]
  product?: ProductWrite
  variant?: VariantWrite
  /** Where the product goes, when its category changes; the category may have to be made. */
  category?: string[]
  addedBarcodes: string[]
  freedBarcodes: string[]
}

/** What a row is judged by. */
export interface Surroundings {
  known: KnownVariant | undefined
  /** The SKU is the code of a product with several variants, and no variant's. */
  isFamily: boolean
  taxClasses: ReadonlySet<string>
  defaultTaxClass: string
  /** Path key of a category id. */
  categoryKey: (id: string) => string | undefined
  /** The SKU a barcode leads to at this point of the file; null: free. */
  barcodeOwner: (code: string) => string | null
  /** The SKU an item number for scales leads to at this point of the file; null: free. */
  scaleCodeOwner: (code: string) => string | null
  newId: () => string
}

/** What one row of a file does to the catalogue. Pure: the dry run and the real one judge alike. */
export function planRow(row: ImportRow, around: Surroundings): RowPlan {
  const remarks: Remark[] = []
  const refuse = (field: string, code: string, message: string): void => {
    remarks.push({ line: row.line, severity: 'error', field, code, message })
  }
  const { known, isFamily } = around
  if (isFamily) {
    refuse(
      'sku',
      'several-variants',
      'is the code of a product with several variants; name the SKU of a variant'
    )
  }
  if (!known && !isFamily && row.name === undefined) {
    refuse('name', 'required', 'is needed for a new product')
  }
  if (!known && !isFamily && row.priceMinor === undefined) {
    refuse('price', 'required', 'is needed for a new product')
  }
  const taxClass = row.taxClass ?? known?.taxClass ?? around.defaultTaxClass
  if (!around.taxClasses.has(taxClass)) {
    refuse('taxClass', 'unknown', `there is no tax class ${taxClass}`)
  }
  for (const code of row.barcodes ?? []) {
    const owner = around.barcodeOwner(code)
    if (owner !== null && owner !== row.sku) {
      refuse('barcode', 'taken', `${code} belongs to ${owner}`)
    }
  }
  const scaleOwner = row.scaleCode === undefined ? null : around.scaleCodeOwner(row.scaleCode)
  if (scaleOwner !== null && scaleOwner !== row.sku) {
    refuse('scaleCode', 'taken', `${row.scaleCode} belongs to ${scaleOwner}`)
  }
  const isSimple = !known || (known.siblings === 1 && known.productSku === row.sku)
  const moves =
    row.category !== undefined &&
    (known?.categoryId == null || around.categoryKey(known.categoryId) !== keyOfPath(row.category))
  if (!isSimple) {
    const differs = {
      kind: row.kind !== undefined && row.kind !== known.kind,
      category: moves,
      taxClass: taxClass !== known.taxClass,
      soldBy: row.soldBy !== undefined && row.soldBy !== known.soldBy,
      openPrice: row.openPrice !== undefined && row.openPrice !== known.openPrice,
      description: row.description !== undefined && row.description !== known.description
    }
    for (const [field, does] of Object.entries(differs)) {
      if (does) {
        refuse(
          field,
          'of-product',
          `belongs to the product ${known.productSku}, which has several variants; change it there`
        )
      }
    }
  }
  if (remarks.length > 0) {
    return { outcome: 'failed', remarks, addedBarcodes: [], freedBarcodes: [] }
  }

  const barcodes = row.barcodes ?? known?.barcodes ?? []
  const plan = {
    remarks,
    product: productAfter(row, known, isSimple, taxClass, around.newId),
    variant: variantAfter(row, known, isSimple, around.newId),
    addedBarcodes: barcodes.filter(code => !known?.barcodes.includes(code)),
    freedBarcodes: known?.barcodes.filter(code => !barcodes.includes(code)) ?? [],
    ...(moves ? { category: row.category } : {})
  }
  if (!known) return { outcome: 'created', ...plan }
  return {
    outcome:
      moves || plan.addedBarcodes.length + plan.freedBarcodes.length > 0 || differ(plan, known)
        ? 'changed'
        : 'unchanged',
    ...plan
  }
}

function productAfter(
  row: ImportRow,
  known: KnownVariant | undefined,
  isSimple: boolean,
  taxClass: string,
  newId: () => string
): ProductWrite {
  if (!known) {
    return {
      id: newId(),
      sku: row.sku,
      name: row.name ?? row.sku,
      kind: row.kind ?? 'goods',
      taxClass,
      categoryId: null,
      description: row.description ?? null,
      active: row.active ?? true,
      soldBy: row.soldBy ?? 'piece',
      openPrice: row.openPrice ?? false
    }
  }
  const { productId: id, productSku: sku, name, kind, categoryId, description, active } = known
  const { soldBy, openPrice } = known
  const own = { id, sku, taxClass, categoryId }
  if (!isSimple) return { ...own, name, kind, description, active, soldBy, openPrice }
  return {
    ...own,
    name: row.name ?? name,
    kind: row.kind ?? kind,
    description: row.description ?? description,
    active: row.active ?? active,
    soldBy: row.soldBy ?? soldBy,
    openPrice: row.openPrice ?? openPrice
  }
}

function variantAfter(
  row: ImportRow,
  known: KnownVariant | undefined,
  isSimple: boolean,
  newId: () => string
): VariantWrite {
  // In a simple product `active` is the product's word; the variant only follows it up, never down.
  const active = isSimple
    ? row.active === true || (known?.variantActive ?? true)
    : (row.active ?? known?.variantActive ?? true)
  return {
    id: known?.variantId ?? newId(),
    productSku: known?.productSku ?? row.sku,
    sku: row.sku,
    name: row.name ?? known?.variantName ?? row.sku,
    priceMinor: row.priceMinor ?? known?.priceMinor ?? 0,
    active,
    position: known?.position ?? 0,
    costMinor: row.costMinor ?? known?.costMinor ?? null,
    weightGrams: row.weightGrams ?? known?.weightGrams ?? null,
    scaleCode: row.scaleCode ?? known?.scaleCode ?? null
  }
}

function differ(
  { product, variant }: { product: ProductWrite; variant: VariantWrite },
  known: KnownVariant
): boolean {
  return (
    product.name !== known.name ||
    product.kind !== known.kind ||
    product.taxClass !== known.taxClass ||
    product.description !== known.description ||
    product.active !== known.active ||
    variant.name !== known.variantName ||
    variant.priceMinor !== known.priceMinor ||
    variant.active !== known.variantActive ||
    variant.costMinor !== known.costMinor ||
    variant.weightGrams !== known.weightGrams ||
    variant.scaleCode !== known.scaleCode ||
    product.soldBy !== known.soldBy ||
    product.openPrice !== known.openPrice
  )
}
