import { Money } from 'stoa/web/face'
import type { Quote } from '../ticket/use-quote.ts'
import './parts.css'

/** What plugins add to the ticket: goods that go with it, and what they take off. */
export default function Added({ quote, own }: { quote: Quote; own: number }) {
  return (
    <>
      {quote.lines.length > own && (
        <ul className="added">
          {quote.lines.slice(own).map(({ lineNo, name, quantity, totalMinor }) => (
            <li key={lineNo}>
              <span>
                <span className="num">{quantity} ×</span> <bdi>{name}</bdi>
              </span>
              <Money amount={totalMinor} />
            </li>
          ))}
        </ul>
      )}
      {quote.adjustments.length > 0 && (
        <ul className="added off">
          {quote.adjustments.map(({ title, amountMinor }) => (
            <li key={title}>
              <bdi>{title}</bdi>
              <Money amount={-amountMinor} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
