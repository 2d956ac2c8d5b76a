import { mulDiv } from '../../../../core/primitives/money.ts'
import type { Unit } from '../../../../contracts/units.ts'

/** The price of one kilogram, litre or metre (Directive 98/6/EC, article 2 b), in minor units. */
export interface UnitPrice {
  minor: number
  unit: 'kg' | 'l' | 'm' | 'lb'
}

/**
 * What is told beside a price so that goods of different sizes compare: of what is sold by the piece,
 * by its weight; of what is sold in small units, by the large one. null: the price says it already,
 * or no one weighed it.
 */
export function unitPriceOf(goods: {
  priceMinor: number
  soldBy: Unit
  weightGrams: number | null
}): UnitPrice | null {
  const { priceMinor, soldBy, weightGrams } = goods
  if (soldBy === 'g') return { minor: mulDiv(priceMinor, 1000, 1), unit: 'kg' }
  if (soldBy === 'oz') return { minor: mulDiv(priceMinor, 16, 1), unit: 'lb' }
  if (soldBy !== 'piece' || weightGrams === null || weightGrams === 0) return null
  return { minor: mulDiv(priceMinor, 1000, weightGrams), unit: 'kg' }
}
