import {
  amountCell,
  formatQuantity,
  type Notation,
  parseQuantity,
  Refused,
  textCell,
  type Warn
} from 'stoa/plugin'
import { MOST_PACKS } from '../../packs/rules/pack.ts'
import { barcodes } from './cells.ts'

/** A pack as a file names it; what is left out of a known one stays, but for its price. */
export interface ImportPack {
  name: string
  quantity: string
  /** null: as many times the price of one. */
  priceMinor: number | null
  barcode?: string
}

const QUANTITY = /^\d{1,9}(?:[.,]\d{1,3})?$/
const SHAPE =
  'must be packs with "|" between them, each its name, how much is in one, its price and its barcode with ":" between: box of 24:24:19.90:14006381333938'

/** 'box of 24:24:19.90:14006381333938|pallet:480'; price and barcode may be left out. */
export function packs(cell: string, notation: Notation, warn: Warn): ImportPack[] {
  const found = cell.split('|').map(part => pack(part, notation, warn))
  const names = new Set(found.map(({ name }) => name.toLowerCase()))
  if (names.size < found.length) throw new Refused('repeated', 'names a pack twice')
  if (found.length > MOST_PACKS) throw new Refused('too-long', `has more than ${MOST_PACKS} packs`)
  return found
}

function pack(part: string, notation: Notation, warn: Warn): ImportPack {
  const [name = '', quantity = '', amount = '', code = '', ...more] = part
    .split(':')
    .map(one => one.trim())
  const plain = quantity.replace(',', '.')
  if (name === '' || more.length > 0 || !QUANTITY.test(quantity) || parseQuantity(plain) === 0) {
    throw new Refused('invalid', SHAPE)
  }
  const [barcode, another] = code === '' ? [] : (barcodes(code, warn) ?? [])
  if (another !== undefined) throw new Refused('invalid', SHAPE)
  return {
    name: textCell(name, 60),
    quantity: formatQuantity(parseQuantity(plain)),
    priceMinor: amount === '' ? null : amountCell(amount, notation),
    ...(barcode !== undefined && { barcode })
  }
}
