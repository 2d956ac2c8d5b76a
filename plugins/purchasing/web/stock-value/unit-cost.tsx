import { formatMoney, useFigures } from 'stoa/web'
import { pageWords } from '../page-words.ts'

/** What one costs, finer than the coin where it is: minor units as decimal text. */
export function UnitCost({ of }: { of: string | null }) {
  const { unknownCost } = pageWords.use()
  const figures = useFigures()
  if (of === null) return <span className="muted">{unknownCost}</span>
  // How many decimals its amounts have: 0.00 has three figures.
  const digits = (formatMoney(figures, 0, true).match(/\p{Nd}/gu)?.length ?? 1) - 1
  const fine = new Intl.NumberFormat(figures.locale, {
    style: 'currency',
    currency: figures.currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits + 2
  })
  return (
    <span className="num" dir="ltr">
      {fine.format(Number(of) / 10 ** digits)}
    </span>
  )
}
