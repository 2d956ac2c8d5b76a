import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Card, Empty, Failed, Money, Waiting, When } from 'stoa/web'
import { posWords } from '../pos-words.ts'
import { SaleState } from './sale-state.tsx'
import { salesQuery } from './sales-query.ts'
import css from './sale.module.css'

const SHOWN = 6

/** The tile on home. */
export default function LatestSales() {
  const words = posWords.use()
  const { data, error, refetch } = useInfiniteQuery(salesQuery({}, SHOWN))
  const rows = data?.pages[0]?.items ?? []
  return (
    <Card title={words.latest} aside={<Link to="/sales">{words.all}</Link>} flush>
      {error !== null && data === undefined ? (
        <Failed error={error} again={() => void refetch()} />
      ) : data === undefined ? (
        <Waiting rows={SHOWN} />
      ) : rows.length === 0 ? (
        <Empty icon="sales" title={words.emptyTitle}>
          {words.emptyHelp}
        </Empty>
      ) : (
        <table className={'table'}>
          <thead>
            <tr>
              <th>{words.columns.number}</th>
              <th className="end">{words.columns.total}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, number, occurredAt, state, totalMinor }) => (
              <tr key={id}>
                <td>
                  <Link to="/sales/$saleId" params={{ saleId: id }} className="named num">
                    {number}
                  </Link>
                  <span className={css['about']}>
                    <When at={occurredAt} />
                    {state !== 'posted' && <SaleState state={state} />}
                  </span>
                </td>
                <td className="end">
                  <Money amount={totalMinor} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  )
}
