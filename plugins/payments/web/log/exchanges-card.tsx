import { useInfiniteQuery } from '@tanstack/react-query'
import { Card, Failed, kitWords, Waiting } from 'stoa/web'
import { exchangesQuery } from '../money/money-query.ts'
import { moneyWords } from '../money/money-words.ts'
import { ExchangeLine } from './exchange-line.tsx'

/** What was said to the provider about a payment, and answered; secrets are masked by the server. */
export function ExchangesCard({ paymentId }: { paymentId: string }) {
  const words = moneyWords.use()
  const { loading, showMore } = kitWords.use()
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    exchangesQuery({ paymentId })
  )
  const rows = data?.pages.flatMap(page => page.items)
  if (error !== null && rows === undefined) {
    return (
      <Card title={words.log.exchanges}>
        <Failed error={error} again={() => void refetch()} />
      </Card>
    )
  }
  if (rows === undefined) return <Waiting rows={3} />
  if (rows.length === 0) return null
  return (
    <Card title={words.log.exchanges} flush>
      {rows.map(row => (
        <ExchangeLine key={row.id} of={row} />
      ))}
      {hasNextPage && (
        <footer className="list-foot">
          <button
            type="button"
            className="button"
            disabled={isFetchingNextPage}
            onClick={() => void fetchNextPage()}
          >
            {isFetchingNextPage ? loading : showMore}
          </button>
        </footer>
      )}
    </Card>
  )
}
