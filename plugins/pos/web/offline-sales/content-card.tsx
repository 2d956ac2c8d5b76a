import { Card, Count, Money, useFigures } from 'stoa/web'
import { foreignText } from '../foreign-money.ts'
import { posWords } from '../pos-words.ts'
import { useTenderName } from '../sales/tender-names.ts'
import { frozenOf } from './frozen.ts'
import type { OfflineSale } from './offline-query.ts'
import { offlineWords } from './offline-words.ts'

const SHOWN = 5_000

/** What the till sent: as a ticket where it can be read, else letter by letter. */
export function ContentCard({ of }: { of: OfflineSale }) {
  const words = offlineWords.use()
  const { product, price } = posWords.use()
  const nameOf = useTenderName()
  const figures = useFigures()
  const frozen = frozenOf(of.content)
  if (frozen === null) {
    return (
      <Card title={words.content}>
        <p className="muted">{words.contentHelp}</p>
        <pre className="code" tabIndex={0} aria-label={words.content}>
          {of.content.slice(0, SHOWN)}
        </pre>
      </Card>
    )
  }
  return (
    <Card title={words.content} flush>
      <table className="table plain">
        <thead>
          <tr>
            <th>{product}</th>
            <th className="end">{words.quantity}</th>
            <th className="end">{price}</th>
          </tr>
        </thead>
        <tbody>
          {frozen.lines.map((line, i) => (
            <tr key={i}>
              <td>
                <bdi>{line.name}</bdi>
              </td>
              <td className="end">
                <Count of={line.quantity} /> {line.unit}
              </td>
              <td className="end">
                <Money amount={line.unitPriceMinor} />
              </td>
            </tr>
          ))}
          {frozen.tenders.map((tender, i) => (
            <tr key={`paid ${i}`}>
              <td colSpan={2} className="muted">
                {words.paid} {nameOf(tender.type)}{' '}
                <span className="num">{foreignText(figures, tender.foreign)}</span>
              </td>
              <td className="end">
                <Money amount={tender.amountMinor} />
              </td>
            </tr>
          ))}
          {frozen.changeMinor !== null && frozen.changeMinor !== 0 && (
            <tr>
              <td colSpan={2} className="muted">
                {words.change}
              </td>
              <td className="end">
                <Money amount={frozen.changeMinor} />
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </Card>
  )
}
