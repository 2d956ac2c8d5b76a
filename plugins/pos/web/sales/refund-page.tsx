import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Card, Day, Failed, Page, State, Waiting, When } from 'stoa/web'
import { posWords } from '../pos-words.ts'
import { ExchangedFor } from './exchanged-for.tsx'
import { useNames } from './names.ts'
import { refundQuery } from './refunds-query.ts'
import { SaleLines } from './sale-lines.tsx'
import { Tenders } from './tenders.tsx'

export default function RefundPage() {
  const words = posWords.use()
  const names = useNames()
  const { refundId = '' } = useParams({ strict: false })
  const { data: refund, error, refetch } = useQuery(refundQuery(refundId))
  const back = { to: '/refunds', label: words.allRefunds }
  if (refund === undefined) {
    return (
      <Page title={words.refunds} back={back}>
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
      title={refund.number}
      back={back}
      state={
        <State tone={refund.kind === 'void' ? 'bad' : 'warn'}>{words.kinds[refund.kind]}</State>
      }
      about={
        <>
          <When at={refund.occurredAt} /> <bdi>{words.seenIn(names.shop(refund.shopId))}</bdi>
        </>
      }
    >
      <div className="split">
        <SaleLines sale={refund} />
        <div className="stack">
          <Tenders sale={refund} title={words.backBy} />
          <Card title={words.refund}>
            <dl className="pairs">
              {refund.originalId !== null && (
                <>
                  <dt>{words.about}</dt>
                  <dd>
                    <Link
                      to="/sales/$saleId"
                      params={{ saleId: refund.originalId }}
                      className="link"
                    >
                      {words.openSale}
                    </Link>
                  </dd>
                </>
              )}
              <ExchangedFor of={refund} />
              <dt>{words.day}</dt>
              <dd>
                <Day of={refund.businessDay} />
              </dd>
              <dt>{words.columns.register}</dt>
              <dd>
                <bdi>{names.register(refund.registerId)}</bdi>
              </dd>
              {refund.note !== null && (
                <>
                  <dt>{words.drawer.reason}</dt>
                  <dd>
                    <bdi>{refund.note}</bdi>
                  </dd>
                </>
              )}
            </dl>
          </Card>
        </div>
      </div>
    </Page>
  )
}
