import { formatMoney, Money, useFigures } from 'stoa/web'

/** An amount in its own currency, which may be another than the company's. */
export function Sum({ amount, currency }: { amount: number; currency: string }) {
  const figures = useFigures()
  if (currency === figures.currency) return <Money amount={amount} />
  return (
    <span className="num" dir="ltr">
      {formatMoney({ ...figures, currency }, amount)}
    </span>
  )
}
