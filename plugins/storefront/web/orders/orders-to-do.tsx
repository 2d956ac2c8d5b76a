import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Card, Count, Empty, Failed, Waiting } from 'stoa/web'
import { storefrontWords } from '../storefront-words.ts'
import { countsQuery } from './orders-query.ts'

/** What the shop itself has to do; those that wait for a payment or a carrier are not among them. */
const TO_DO = ['confirmed', 'picked', 'packed', 'ready-for-collection'] as const

/** The tile on home. */
export default function OrdersToDo() {
  const words = storefrontWords.use()
  const { data, error, refetch } = useQuery(countsQuery)
  const countOf = (state: string): number =>
    data?.items.find(item => item.state === state)?.orders ?? 0
  const rows = [
    ...TO_DO.map(state => ({
      key: state as string,
      label: words.toDo[state],
      count: countOf(state),
      link: { to: '/orders/list', search: { state } as Record<string, string> }
    })),
    {
      key: 'returns',
      label: words.views.returns,
      count: data?.returnRequests ?? 0,
      link: { to: '/orders/list', search: { view: 'returns' } }
    },
    {
      key: 'flagged',
      label: words.needsPerson,
      count: data?.flagged ?? 0,
      link: { to: '/orders/list', search: { view: 'flagged' } }
    }
  ].filter(({ count }) => count > 0)
  return (
    <Card title={words.tile.title} aside={<Link to="/orders">{words.tile.board}</Link>} flush>
      {error !== null && data === undefined ? (
        <Failed error={error} again={() => void refetch()} />
      ) : data === undefined ? (
        <Waiting rows={4} />
      ) : rows.length === 0 ? (
        <Empty icon="orders" title={words.tile.emptyTitle}>
          {words.tile.emptyHelp}
        </Empty>
      ) : (
        <table className="table">
          <tbody>
            {rows.map(({ key, label, count, link }) => (
              <tr key={key}>
                <td>
                  <Link {...link} className={key === 'flagged' ? 'named state warn' : 'named'}>
                    {label}
                  </Link>
                </td>
                <td className="end">
                  <Count of={count} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  )
}
