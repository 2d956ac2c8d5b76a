import { Card, useMe, When } from 'stoa/web'
import type { Order } from '../console.tsx'
import { storefrontWords } from '../storefront-words.ts'

type Happened = Order['history'][number]

/** What happened, the newest first. */
export function HistoryCard({ order }: { order: Order }) {
  const { history: words } = storefrontWords.use()
  return (
    <Card title={words.title}>
      <ol className="timeline">
        {[...order.history].reverse().map((one, i) => (
          <li key={`${one.at} ${i}`}>
            <p>
              <What of={one} />
              {one.note !== null && (
                <>
                  <br />
                  <span className="muted">
                    <bdi>{one.note}</bdi>
                  </span>
                </>
              )}
            </p>
            <When at={one.at} />
          </li>
        ))}
      </ol>
    </Card>
  )
}

function What({ of: { what, from, to, userId } }: { of: Happened }) {
  const { history: words, states, paymentStates, flags, money } = storefrontWords.use()
  const me = useMe()
  const by = userId === null ? null : userId === me.id ? words.you : words.staff
  const nameOf = (value: string): string =>
    (what.startsWith('payment-news') ? money.states[value] : undefined) ??
    (what === 'refund-news' ? money.refundStates[value] : undefined) ??
    paymentStates[value] ??
    states[value] ??
    flags[value] ??
    value
  return (
    <>
      <b>{words.what[what] ?? what}</b>
      {(what === 'flag' || what === 'unflag') && <> {nameOf(to ?? from ?? '')}</>}
      {['payment', 'payment-news', 'refund-news'].includes(what) && to !== null && (
        <> {nameOf(to)}</>
      )}
      {['return', 'till-return'].includes(what) && to !== null && (
        <>
          {' '}
          <span className="num">{to}</span>
        </>
      )}
      {by !== null && <span className="muted"> · {by}</span>}
    </>
  )
}
