import { formatQuantity, mulDiv, parseQuantity } from 'stoa/plugin'
import { posErrors } from '../../errors.ts'
import type { Line, Off } from './line.ts'

/** So much of a line goes elsewhere. */
export interface Moved {
  lineNo: number
  quantity: string
}

export interface Sides {
  stays: Line[]
  goes: Line[]
}

/**
 * Moves quantities of lines to another ticket, exact in thousandths. A percentage off a line goes
 * with both parts; an amount off it is shared by quantity and adds up to itself.
 * @throws pos.ticket-line-unknown, pos.ticket-line-repeated, pos.ticket-split-exceeds,
 * pos.ticket-line-whole, pos.ticket-split-leaves-nothing
 */
export function splitLines(lines: readonly Line[], moved: readonly Moved[]): Sides {
  const byLine = new Map<number, number>()
  for (const { lineNo, quantity } of moved) {
    if (lines[lineNo - 1] === undefined) throw posErrors['ticket-line-unknown']({ lineNo })
    if (byLine.has(lineNo)) throw posErrors['ticket-line-repeated']({ lineNo })
    byLine.set(lineNo, parseQuantity(quantity))
  }
  const sides: Sides = { stays: [], goes: [] }
  lines.forEach((line, i) => {
    const all = parseQuantity(line.quantity)
    const part = byLine.get(i + 1) ?? 0
    if (part > all) throw posErrors['ticket-split-exceeds']({ lineNo: i + 1 })
    const isWhole = line.scaleCode !== undefined || line.packId !== undefined
    if (isWhole && part > 0 && part < all) {
      throw posErrors['ticket-line-whole']({ lineNo: i + 1 })
    }
    if (part < all) sides.stays.push(partOf(line, all, part, false))
    if (part > 0) sides.goes.push(partOf(line, all, part, true))
  })
  if (sides.stays.length === 0) throw posErrors['ticket-split-leaves-nothing']()
  return sides
}

/** @param goes the part that goes; else what stays of it */
function partOf(line: Line, allMilli: number, partMilli: number, goes: boolean): Line {
  const { discount, ...rest } = line
  const quantity = formatQuantity(goes ? partMilli : allMilli - partMilli)
  const share = discount && discountOfPart(discount, allMilli, partMilli, goes)
  return { ...rest, quantity, ...(share === undefined ? {} : { discount: share }) }
}

function discountOfPart(
  discount: Off,
  allMilli: number,
  partMilli: number,
  goes: boolean
): Off | undefined {
  if ('percent' in discount) return discount
  const gone = mulDiv(discount.amountMinor, partMilli, allMilli)
  const amountMinor = goes ? gone : discount.amountMinor - gone
  return amountMinor === 0 ? undefined : { ...discount, amountMinor }
}

/** A percentage off the whole holds on both sides; an amount stays where it is. */
export const discountThatGoes = (discount: Off | null): Off | null =>
  discount !== null && 'percent' in discount ? discount : null
