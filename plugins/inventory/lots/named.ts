import { parseQuantity } from 'stoa/plugin'
import type { BroughtLot, LotOfGoods } from '../../../contracts/lots.ts'
import type { NamedMilli } from './rules/lot.ts'

const namedOf = ({
  code,
  quantity,
  expiresOn,
  supplierBatch,
  stoodAs
}: Omit<LotOfGoods, 'variantId'>): NamedMilli => ({
  code: code.trim(),
  milli: quantity === undefined ? null : parseQuantity(quantity),
  expiresOn,
  supplierBatch,
  stoodAs
})

/** Lots as they came in, by the variant they are of. */
export function namedByVariant(lots: readonly LotOfGoods[]): Map<string, NamedMilli[]> {
  const found = new Map<string, NamedMilli[]>()
  for (const { variantId, ...lot } of lots) {
    const of = found.get(variantId) ?? []
    of.push(namedOf(lot))
    found.set(variantId, of)
  }
  return found
}

/** Those that stand at lines of a document. */
export const namedInLines = (
  lines: ReadonlyArray<{ variantId: string; lots?: readonly BroughtLot[] | undefined }>
): Map<string, NamedMilli[]> =>
  namedByVariant(
    lines.flatMap(({ variantId, lots = [] }) => lots.map(lot => ({ ...lot, variantId })))
  )
