import type { Unit } from '../../../../../contracts/units.ts'

/** The decimals of a currency, as prices are typed. */
export { currencyDigits } from '../../../../../core/primitives/money.ts'

/** Scales show so many decimals of it, also where they are noughts. */
export const DECIMALS: Record<Unit, number> = { piece: 0, kg: 3, g: 0, lb: 3, oz: 2, l: 3, m: 2 }

/**
 * A quantity with the unit it is sold by, in figures of a language: «1.234 kg»; pieces have none.
 * The net weight of Directive 98/6/EC and of NIST Handbook 130.
 * @param quantity decimal text
 */
export function quantityText(quantity: string, unit: Unit, locale: string): string {
  const figures = new Intl.NumberFormat(locale, {
    minimumFractionDigits: DECIMALS[unit],
    maximumFractionDigits: 3
  }).format(Number(quantity))
  return unit === 'piece' ? figures : `${figures} ${unit}`
}

/** A price with what it is the price of: «19.99/kg». */
export const pricePer = (price: string, unit: Unit): string =>
  unit === 'piece' ? price : `${price}/${unit}`

/** How many whole packs a quantity is; null: it is not sold in packs, or a part of one. */
export function packsIn(quantity: string, packQuantity: string | null): number | null {
  if (packQuantity === null) return null
  const milli = (text: string): number => Math.round(Number(text) * 1_000)
  const packs = milli(quantity) / milli(packQuantity)
  return Number.isInteger(packs) ? packs : null
}
