import type { Unit } from '../../../../contracts/units.ts'
import {
  barcodes,
  category,
  cost,
  description,
  kind,
  price,
  scaleCode,
  sku,
  soldBy,
  text,
  weight,
  yesOrNo,
  type Notation,
  type Warn
} from './cells.ts'
import { packs, type ImportPack } from './pack-cells.ts'
import { Refused } from './refused.ts'

/**
 * The columns a file may have; `sku` it must have. An empty cell says nothing: a new product gets
 * the default, a known one keeps what it has.
 */
export const COLUMNS = [
  'sku',
  'name',
  'price',
  'product',
  'variant',
  'kind',
  'category',
  'barcode',
  'taxClass',
  'description',
  'active',
  'cost',
  'weight',
  'soldBy',
  'scaleCode',
  'openPrice',
  'packs'
] as const
export type Column = (typeof COLUMNS)[number]
/** What a line says, by column; what is empty is left out. */
export type Cells = Partial<Record<Column, string>>

/** What is said about a line. An error keeps the row out; a warning does not. */
export interface Remark {
  line: number
  severity: 'error' | 'warning'
  field: string
  code: string
  message: string
}

export interface ImportRow {
  line: number
  sku: string
  name?: string
  priceMinor?: number
  /** The SKU of the product that the row is a variant of. */
  product?: string
  /** What tells the variant from others: 'red, L'. */
  variant?: string
  kind?: 'goods' | 'service'
  /** ['Home', 'Lamps'] */
  category?: string[]
  barcodes?: string[]
  taxClass?: string
  description?: string
  active?: boolean
  /** What one costs the shop. */
  costMinor?: number
  weightGrams?: number
  soldBy?: Unit
  scaleCode?: string
  openPrice?: boolean
  packs?: ImportPack[]
}

type Values = Omit<ImportRow, 'line' | 'sku'> & { sku?: string }

const readers: { [C in Column]: (cell: string, notation: Notation, warn: Warn) => Values } = {
  sku: cell => ({ sku: sku(cell) }),
  name: cell => ({ name: text(cell, 200) }),
  price: (cell, notation) => ({ priceMinor: price(cell, notation) }),
  product: cell => ({ product: sku(cell) }),
  variant: cell => ({ variant: text(cell, 100) }),
  kind: cell => ({ kind: kind(cell) }),
  category: (cell, _, warn) => ({ category: category(cell, warn) }),
  barcode(cell, _, warn) {
    const codes = barcodes(cell, warn)
    return codes === undefined ? {} : { barcodes: codes }
  },
  taxClass: cell => ({ taxClass: text(cell, 40).toLowerCase() }),
  description: cell => ({ description: description(cell) }),
  active: cell => ({ active: yesOrNo(cell) }),
  cost: (cell, notation) => ({ costMinor: cost(cell, notation) }),
  weight: cell => ({ weightGrams: weight(cell) }),
  soldBy: cell => ({ soldBy: soldBy(cell) }),
  scaleCode: cell => ({ scaleCode: scaleCode(cell) }),
  openPrice: cell => ({ openPrice: yesOrNo(cell) }),
  packs: (cell, notation, warn) => ({ packs: packs(cell, notation, warn) })
}

/** A line's cells as values. The SKU is told even when other cells are wrong. */
export function readRow(
  line: number,
  cells: Cells,
  notation: Notation
): { sku: string | null; row: ImportRow | null; remarks: Remark[] } {
  const remarks: Remark[] = []
  const values: Values = {}
  for (const column of COLUMNS) {
    const cell = cells[column]
    if (cell === undefined || cell === '') continue
    const say = (severity: Remark['severity'], code: string, message: string): void => {
      remarks.push({ line, severity, field: column, code, message })
    }
    try {
      Object.assign(
        values,
        readers[column](cell, notation, (code, message) => say('warning', code, message))
      )
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      say('error', error.code, error.message)
    }
  }
  const { sku: code, ...rest } = values
  if (code === undefined && !remarks.some(({ field }) => field === 'sku')) {
    remarks.push({
      line,
      severity: 'error',
      field: 'sku',
      code: 'required',
      message: 'is empty'
    })
  }
  const isRefused = remarks.some(({ severity }) => severity === 'error')
  return {
    sku: code ?? null,
    row: isRefused || code === undefined ? null : { line, sku: code, ...rest },
    remarks
  }
}
