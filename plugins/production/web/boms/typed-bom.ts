import { percentTyped, positiveTyped } from '../typed.ts'
import type { Kind } from './bom-search.ts'
import type { WholeBom } from './boms-query.ts'

export const WEIGHTS = ['kg', 'g', 'lb', 'oz'] as const

/** A part as it is typed. */
export interface TypedPart {
  variantId: string
  name: string
  sku: string
  /** What it is sold by. */
  soldBy: string
  unit: string
  quantity: string
  waste: string
}
export interface TypedBom {
  kind: Kind
  makes: string
  partsReturn: boolean
  note: string
  parts: TypedPart[]
}

export const emptyBom: TypedBom = {
  kind: 'bundle',
  makes: '1',
  partsReturn: true,
  note: '',
  parts: []
}

/** As it stands, to be changed: packs are written out in what the part is sold by. */
export const typedOf = (bom: WholeBom): TypedBom => ({
  kind: bom.kind === 'goods' ? 'bundle' : bom.kind,
  makes: bom.makes,
  partsReturn: bom.partsReturn,
  note: bom.note ?? '',
  parts: bom.lines.map(line => ({
    variantId: line.variantId,
    name: line.name ?? '',
    sku: line.sku ?? '',
    soldBy: line.soldBy ?? line.unit ?? 'piece',
    unit: line.unit ?? line.soldBy ?? 'piece',
    quantity: line.pack === null ? line.quantity : line.baseQuantity,
    waste: line.wastePercent === '0' ? '' : line.wastePercent
  }))
})

export const isWritten = ({ makes, parts }: TypedBom): boolean =>
  parts.length > 0 &&
  positiveTyped(makes) !== null &&
  parts.every(part => positiveTyped(part.quantity) !== null && percentTyped(part.waste) !== null)

/** As the API takes it. */
export const bodyOf = ({ kind, makes, partsReturn, note, parts }: TypedBom) => ({
  kind,
  makes: positiveTyped(makes) ?? '1',
  partsReturn: kind === 'manufactured' ? false : partsReturn,
  note: note.trim() || null,
  lines: parts.map(part => ({
    variantId: part.variantId,
    quantity: positiveTyped(part.quantity) ?? '0',
    ...(part.unit !== part.soldBy && { unit: part.unit as 'g' }),
    wastePercent: percentTyped(part.waste) ?? '0'
  }))
})
