import { formatMoney, useFigures } from 'stoa/web'
import { pricePer, quantityText } from '../../pricing/rules/units/measured.ts'

type Unit = Parameters<typeof pricePer>[1]

/** A quantity with the unit it is sold by. */
export const Quantity = ({ of, unit = 'piece' }: { of: string; unit?: Unit }) => (
  <span className="num">{quantityText(of, unit, useFigures().locale)}</span>
)

/** A price with what it is the price of. */
export const UnitPrice = ({ minor, unit = 'piece' }: { minor: number; unit?: Unit }) => (
  <span className="num">{pricePer(formatMoney(useFigures(), minor), unit)}</span>
)
