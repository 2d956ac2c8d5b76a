import type { CustomValues } from 'stoa/plugin'
import type { Unit } from '../../../../contracts/units.ts'
import type { PackOfVariant } from '../../packs/rules/pack.ts'

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
  packs: PackOfVariant[]
  soldBy: Unit
  openPrice: boolean
  custom: CustomValues
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
  /** What it holds in custom fields, by key. */
  custom: CustomValues
}
/** A product that rows may be variants of, as it is after the rows so far. */
export interface Family extends ProductWrite {
  /** Where it goes when the batch is written; undefined: where it is. */
  category: string[] | undefined
  /** How many variants it has. */
  variants: number
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
