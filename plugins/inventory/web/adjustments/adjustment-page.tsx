import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Card, Count, Failed, Money, Page, Waiting, When } from 'stoa/web'
import { Change } from '../change.tsx'
import type { Adjustment } from '../console.tsx'
import { GoodsName } from '../goods-name.tsx'
import { pageWords } from '../page-words.ts'
import { entryWords } from './entry-words.ts'
import { usePeople } from '../people.ts'
import { useShops } from '../shops.ts'
import { adjustmentQuery } from './adjustments-query.ts'

export default function AdjustmentPage() {
  const words = pageWords.use()
  const { adjustmentId = '' } = useParams({ strict: false })
  const { data: adjustment, error, refetch } = useQuery(adjustmentQuery(adjustmentId))
  const back = { to: '/stock/adjustments', label: words.adjustments.all }
  if (adjustment === undefined) {
    return (
      <Page title={words.views.adjustments} back={back}>
        {error === null ? (
          <Waiting rows={14} />
        ) : (
          <Failed error={error} again={() => void refetch()} />
        )}
      </Page>
    )
  }
  return (
    <Page
      title={words.reasons[adjustment.reason] ?? adjustment.reason}
      back={back}
      about={<When at={adjustment.occurredAt} />}
    >
      <div className="split">
        <Lines adjustment={adjustment} />
        <About adjustment={adjustment} />
      </div>
    </Page>
  )
}

function Lines({ adjustment: { lines, reason } }: { adjustment: Adjustment }) {
  const { adjustments: words, columns } = pageWords.use()
  const entry = entryWords.use()
  const withCosts = lines.some(({ costMinor }) => costMinor != null)
  return (
    <Card title={words.lines} flush>
      <div className="table-wrap" tabIndex={0} role="group" aria-label={words.lines}>
        <table className="table list plain">
          <thead>
            <tr>
              <th>{columns.product}</th>
              <th className="second">{columns.sku}</th>
              {withCosts && <th className="end third">{words.cost}</th>}
              <th className="end">{words.before}</th>
              <th className="end">{words.change}</th>
              <th className="end">{reason === 'count' ? entry.quantities.count : words.after}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(line => (
              <tr key={line.variantId}>
                <td>
                  <GoodsName of={line} />
                </td>
                <td className="num muted second">{line.sku}</td>
                {withCosts && (
                  <td className="end third">
                    {line.costMinor != null && <Money amount={line.costMinor} />}
                  </td>
                )}
                <td className="end">
                  <Count of={line.before} />
                </td>
                <td className="end">
                  {line.quantity === '0' ? (
                    <span className="muted">{words.right}</span>
                  ) : (
                    <Change by={line.quantity} />
                  )}
                </td>
                <td className="end">
                  <Count of={line.after} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  )
}

function About({ adjustment }: { adjustment: Adjustment }) {
  const { adjustments: words, shop, columns } = pageWords.use()
  const { nameOf } = useShops()
  const person = usePeople()
  const rows: Array<[label: string, value: string | null]> = [
    [shop, nameOf(adjustment.shopId)],
    [words.by, person(adjustment.userId)],
    [columns.reference, adjustment.reference]
  ]
  return (
    <Card title={words.about}>
      <dl className="pairs">
        <dt>{words.postedAt}</dt>
        <dd>
          <When at={adjustment.postedAt} />
        </dd>
        {rows
          .filter(([, value]) => value !== null && value !== '')
          .map(([label, value]) => [
            <dt key={label}>{label}</dt>,
            <dd key={`${label} is`}>
              <bdi>{value}</bdi>
            </dd>
          ])}
      </dl>
      {adjustment.note !== null && (
        <p className="muted small" dir="auto">
          {adjustment.note}
        </p>
      )}
    </Card>
  )
}
