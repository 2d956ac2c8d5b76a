import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Card, Count } from 'stoa/web'
import { moneyWords } from './money-words.ts'
import { attentionQuery } from './money-query.ts'

/** The tile on home; not there while nothing waits. */
export default function NeedsPerson() {
  const { attention: words } = moneyWords.use()
  const { data } = useQuery(attentionQuery)
  const rows = [
    {
      label: words.differences,
      count: data?.differences ?? 0,
      link: { to: '/payments', search: { differs: true } as object }
    },
    {
      label: words.disputes,
      count: data?.disputes ?? 0,
      link: { to: '/payments/disputes', search: {} }
    },
    {
      label: words.refunds,
      count: data?.refunds ?? 0,
      link: { to: '/payments/refunds', search: { state: 'pending' } }
    }
  ].filter(({ count }) => count > 0)
  if (rows.length === 0) return null
  return (
    <Card title={words.title} flush>
      <table className="table">
        <tbody>
          {rows.map(({ label, count, link }) => (
            <tr key={label}>
              <td>
                <Link {...link} className="named state warn">
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
    </Card>
  )
}
