import { canonicalCode } from '../../../../contracts/gtin.ts'
import type { PackOfVariant } from '../../packs/rules/pack.ts'
import type { KnownVariant } from './known.ts'
import type { ImportRow } from './row.ts'

/** A code that leads to a variant; of a pack, to that. */
export interface Code {
  code: string
  packId: string | null
}

/** The SKU that has a barcode, and how that is written there. */
export interface BarcodeOwner {
  sku: string
  code: string
}

/** The packs of a variant after a row. */
export interface PacksAfter {
  packs: PackOfVariant[]
  /** Ids of those that are there no more. */
  gone: string[]
  added: Code[]
  freed: string[]
  isChanged: boolean
}

/** All codes of a variant, each by what tells it from others. */
const codesOf = (barcodes: string[], packs: PackOfVariant[]): Map<string, Code> => {
  const pieces = barcodes.map((code): Code => ({ code, packId: null }))
  const ofPacks = packs.flatMap(({ id, barcodes: codes }) =>
    codes.map((code): Code => ({ code, packId: id }))
  )
  return new Map([...pieces, ...ofPacks].map(one => [canonicalCode(one.code), one]))
}

/**
 * What a row does to the packs of its variant and to all its codes. Packs are known by their names,
 * whatever their case; a number that is there stays as it is written there.
 */
export function packsAfter(
  row: ImportRow,
  known: KnownVariant | undefined,
  newId: () => string
): PacksAfter {
  const had = known?.packs ?? []
  const packs =
    row.packs?.map(({ name, quantity, priceMinor, barcode }): PackOfVariant => {
      const before = had.find(one => one.name.toLowerCase() === name.toLowerCase())
      const barcodes = barcode === undefined ? (before?.barcodes ?? []) : [barcode]
      return { id: before?.id ?? newId(), name, quantity, priceMinor, barcodes }
    }) ?? had
  const before = codesOf(known?.barcodes ?? [], had)
  const after = codesOf(row.barcodes ?? known?.barcodes ?? [], packs)
  const moved = (from: Map<string, Code>, to: Map<string, Code>): Code[] =>
    [...from].flatMap(([number, one]) => (to.get(number)?.packId === one.packId ? [] : [one]))
  const [added, freed] = [moved(after, before), moved(before, after)]
  const gone = had.filter(({ id }) => !packs.some(one => one.id === id)).map(({ id }) => id)
  const isSame = (pack: PackOfVariant): boolean =>
    had.some(
      one =>
        one.id === pack.id &&
        one.name === pack.name &&
        one.quantity === pack.quantity &&
        one.priceMinor === pack.priceMinor
    )
  return {
    packs: packs.filter(pack => !isSame(pack)),
    gone,
    added,
    freed: freed.map(({ code }) => code),
    isChanged: gone.length + added.length + freed.length > 0 || !packs.every(isSame)
  }
}

/** The codes a row brings, with the column of each, but for those its variant has in any writing. */
export function codesIn(row: ImportRow, known: KnownVariant | undefined): Array<[string, string]> {
  const had = [
    ...(known?.barcodes ?? []),
    ...(known?.packs.flatMap(({ barcodes }) => barcodes) ?? [])
  ]
  const numbers = new Set(had.map(canonicalCode))
  return [
    ...(row.barcodes ?? []).map((code): [string, string] => ['barcode', code]),
    ...(row.packs ?? []).flatMap(({ barcode }): Array<[string, string]> =>
      barcode === undefined ? [] : [['packs', barcode]]
    )
  ].filter(([, code]) => !numbers.has(canonicalCode(code)))
}

/** Why a code cannot be taken. */
export const belongsTo = ({ sku, code }: BarcodeOwner, asked: string): string =>
  code === asked
    ? `${asked} belongs to ${sku}`
    : `${asked} is the same number as ${code}, which belongs to ${sku}`
