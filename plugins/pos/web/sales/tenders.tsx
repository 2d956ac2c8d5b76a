import { Card, Money, useFigures } from 'stoa/web'
import type { Sale } from '../console.tsx'
import { foreignText } from '../foreign-money.ts'
import { posWords } from '../pos-words.ts'
import { useTenderName } from './tender-names.ts'

/** How it was paid, or how the money went back. */
export function Tenders({ sale, title }: { sale: Sale; title: string }) {
  const words = posWords.use()
  const nameOf = useTenderName()
  const figures = useFigures()
  return (
    <Card title={title}>
      <dl className="pairs">
        {sale.tenders.map(({ type, amountMinor, reference, foreign }, i) => [
          <dt key={i}>
            {nameOf(type)} <span className="num">{foreignText(figures, foreign)}</span>
            {reference !== null && <span className="small num"> {reference}</span>}
          </dt>,
          <dd key={`amount ${i}`}>
            <Money amount={amountMinor} />
          </dd>
        ])}
        {sale.changeMinor > 0 && (
          <>
            <dt>{words.change}</dt>
            <dd>
              <Money amount={-sale.changeMinor} />
            </dd>
          </>
        )}
        {sale.tipMinor > 0 && (
          <>
            <dt>{words.tip}</dt>
            <dd>
              <Money amount={-sale.tipMinor} />
            </dd>
          </>
        )}
        <dt className="total">{words.total}</dt>
        <dd className="total">
          <Money amount={sale.dueMinor} />
        </dd>
      </dl>
    </Card>
  )
}
