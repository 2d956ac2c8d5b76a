import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Card, Day, Failed, Page, useMay, Waiting, When } from 'stoa/web'
import { pageWords } from '../page-words.ts'
import { usePeople } from '../people.ts'
import { LotActs } from './lot-acts.tsx'
import { LotHistory } from './lot-history.tsx'
import { LotState } from './lot-state.tsx'
import { lotWords } from './lot-words.ts'
import { lotQuery, type WholeLot } from './lots-query.ts'
import { RecallCard } from './recall-card.tsx'
import { SalesOfLotCard } from './sales-of-lot.tsx'

/** One lot or piece: where it is, who had it, how it came. */
export default function LotPage() {
  const { lots: title } = pageWords.use()
  const words = lotWords.use()
  const { lotId = '' } = useParams({ strict: false })
  const { data: lot, error, refetch } = useQuery(lotQuery(lotId))
  const mayRecall = useMay('lot.recall')
  const back = { to: '/stock/lots', label: words.back }
  if (lot === undefined) {
    return (
      <Page title={title} back={back}>
        {error === null ? (
          <Waiting rows={10} />
        ) : (
          <Failed error={error} again={() => void refetch()} />
        )}
      </Page>
    )
  }
  return (
    <Page
      title={lot.code}
      back={back}
      state={<LotState of={lot} />}
      about={lot.name === null ? null : <bdi>{lot.name}</bdi>}
      actions={<LotActs lot={lot} />}
    >
      <div className="split">
        <div className="stack">
          {mayRecall && <SalesOfLotCard lotId={lot.id} />}
          <LotHistory lotId={lot.id} />
        </div>
        <div className="stack">
          <RecallCard lot={lot} mayRecall={mayRecall} />
          <About lot={lot} />
        </div>
      </div>
    </Page>
  )
}

function Product({ lot }: { lot: WholeLot }) {
  const { gone } = pageWords.use()
  const sees = useMay('product.read')
  const name = lot.name === null ? gone : <bdi>{lot.name}</bdi>
  return sees && lot.productId !== null ? (
    <Link to={`/products/${lot.productId}`} className="link">
      {name}
    </Link>
  ) : (
    name
  )
}

function About({ lot }: { lot: WholeLot }) {
  const words = lotWords.use()
  const person = usePeople()
  return (
    <Card title={words.about}>
      <dl className="pairs">
        <dt>{words.product}</dt>
        <dd>
          <Product lot={lot} />
        </dd>
        {lot.expiresOn !== null && (
          <>
            <dt>{words.expires}</dt>
            <dd>
              <Day of={lot.expiresOn} />
            </dd>
          </>
        )}
        {lot.supplierBatch !== null && (
          <>
            <dt>{words.supplierBatch}</dt>
            <dd>
              <bdi>{lot.supplierBatch}</bdi>
            </dd>
          </>
        )}
        <dt>{words.since}</dt>
        <dd>
          <When at={lot.createdAt} />
        </dd>
        {lot.blockedAt !== null && (
          <>
            <dt>{words.blockedSince}</dt>
            <dd>
              <When at={lot.blockedAt} />
            </dd>
            {person(lot.blockedBy) !== '' && (
              <>
                <dt>{words.blockedBy}</dt>
                <dd>
                  <bdi>{person(lot.blockedBy)}</bdi>
                </dd>
              </>
            )}
            <dt>{words.because}</dt>
            <dd>
              <bdi>{lot.blockedReason}</bdi>
            </dd>
          </>
        )}
      </dl>
      {lot.note !== null && (
        <p className="muted" dir="auto">
          {lot.note}
        </p>
      )}
    </Card>
  )
}
