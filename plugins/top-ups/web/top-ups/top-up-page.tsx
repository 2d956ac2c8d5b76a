import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Card, Failed, Money, Page, useMay, Waiting, When } from 'stoa/web'
import { pageWords } from '../page-words.ts'
import { RetryButton } from './retry-button.tsx'
import { StepsList } from './steps-list.tsx'
import { TopUpState } from './top-up-state.tsx'
import { topUpQuery, type WholeTopUp } from './top-ups-query.ts'

/** One top-up: how it stands, what became of every question about it, and what is done with it. */
export default function TopUpPage() {
  const words = pageWords.use()
  const { one } = words
  const { topUpId = '' } = useParams({ strict: false })
  const asked = useQuery(topUpQuery(topUpId))
  const back = { to: '/top-ups', label: words.back }
  if (asked.data === undefined) {
    return (
      <Page title={one} back={back}>
        {asked.error === null ? (
          <Waiting rows={10} />
        ) : (
          <Failed error={asked.error} again={() => void asked.refetch()} />
        )}
      </Page>
    )
  }
  const topUp = asked.data
  return (
    <Page
      title={topUp.phone}
      back={back}
      state={<TopUpState row={topUp} />}
      about={<bdi>{topUp.operatorName}</bdi>}
      actions={<Acts topUp={topUp} />}
    >
      <div className="stack">
        {topUp.state === 'failed' && topUp.returnedAt === null && (
          <p className="note warn" role="status">
            {words.refundHelp}
          </p>
        )}
        <Card title={one}>
          <Facts topUp={topUp} />
        </Card>
        <StepsList asked={asked} />
      </div>
    </Page>
  )
}

/** Money goes back from the sale, where its lines and tenders are. */
function Acts({ topUp }: { topUp: WholeTopUp }) {
  const words = pageWords.use()
  const maySeeSale = useMay('sale.read')
  const mayRetry = useMay('top-up.retry')
  const isOwed = topUp.state === 'failed' && topUp.returnedAt === null
  return (
    <>
      {maySeeSale && (
        <Link className="button" to={`/sales/${topUp.documentId}`}>
          {isOwed ? words.refund : words.toSale}
        </Link>
      )}
      {mayRetry && topUp.canRetry && <RetryButton topUpId={topUp.id} />}
    </>
  )
}

function Facts({ topUp }: { topUp: WholeTopUp }) {
  const words = pageWords.use()
  const { amountMinor, feeMinor, createdAt, failureCode, failureMessage } = topUp
  const reference = topUp.operatorRef ?? topUp.providerRef
  return (
    <dl className="pairs">
      <dt>{words.amount}</dt>
      <dd>
        <Money amount={amountMinor} />
      </dd>
      <dt>{words.fee}</dt>
      <dd>
        <Money amount={feeMinor} />
      </dd>
      <dt>{words.sold}</dt>
      <dd>
        <When at={createdAt} />
      </dd>
      {reference !== null && (
        <>
          <dt>{words.reference}</dt>
          <dd>
            <bdi>{reference}</bdi>
          </dd>
        </>
      )}
      {failureCode !== null && (
        <>
          <dt>{words.why}</dt>
          <dd>{words.codes[failureCode] ?? failureMessage ?? failureCode}</dd>
        </>
      )}
    </dl>
  )
}
