import { formatMoney, useFigures } from 'stoa/web'

/** An amount in a currency that need not be the company's; nothing where it is not to be seen. */
export function Price({ of, currency }: { of: number | null; currency?: string }) {
  const own = useFigures()
  if (of === null) return <span className="muted">–</span>
  return (
    <span className="num" dir="ltr">
      {formatMoney(currency === undefined ? own : { ...own, currency }, of)}
    </span>
  )
}
