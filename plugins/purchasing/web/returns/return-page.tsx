import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Card, Count, Failed, Page, Waiting, When } from 'stoa/web'
import { ListCard, wholeList } from 'stoa/web/list-card'
import { pageWords } from '../page-words.ts'
import { Price } from '../price.tsx'
import { purchasingWords } from '../purchasing-words.ts'
import { NewReturnPage } from './new-return-page.tsx'
import { returnWords } from './return-words.ts'
import { returnQuery, type WholeReturn } from './returns-query.ts'

/** A return to a supplier, or the one that is written. */
export default function ReturnPage() {
  const { supplierReturnId = '' } = useParams({ strict: false })
  return supplierReturnId === 'new' ? (
    <NewReturnPage />
  ) : (
    <Known supplierReturnId={supplierReturnId} />
  )
}

/** One return to a supplier: what went back, why, and what is to be credited. */
function Known({ supplierReturnId }: { supplierReturnId: string }) {
  const { returns } = purchasingWords.use()
  const common = pageWords.use()
  const words = returnWords.use()
  const asked = useQuery(returnQuery(supplierReturnId))
  const { data: returned, error, refetch } = asked
  const back = { to: '/purchasing/returns', label: words.back }
  if (returned === undefined) {
    return (
      <Page title={returns} back={back}>
        {error === null ? (
          <Waiting rows={10} />
        ) : (
          <Failed error={error} again={() => void refetch()} />
        )}
      </Page>
    )
  }
  const items = returned.lines.map(line => ({ ...line, id: String(line.lineNo) }))
  return (
    <Page title={returned.number} back={back} about={<bdi>{returned.supplierName}</bdi>}>
      <div className="split">
        <ListCard
          asked={wholeList({ ...asked, data: { items } })}
          none={common}
          isFiltered={false}
          title={common.products}
          name={common.products}
          columns={[
            {
              id: 'product',
              title: common.product,
              cell: line => (
                <>
                  <bdi className="name">{line.name}</bdi>
                  <span className="muted small num">{line.sku}</span>
                </>
              )
            },
            {
              id: 'quantity',
              title: words.wentBack,
              width: '128px',
              align: 'end',
              cell: line => <Count of={line.quantity} />
            },
            {
              id: 'credit',
              title: words.credit,
              width: '152px',
              align: 'end',
              cell: line => <Price of={line.creditMinor} />
            }
          ]}
          small={line => (
            <div className="row">
              <span className="name">
                <bdi>{line.name}</bdi>
              </span>
              <Price of={line.creditMinor} />
              <span className="muted small">
                <span className="num">{line.sku}</span> · <Count of={line.quantity} />
              </span>
            </div>
          )}
          empty={{ icon: 'bag', title: common.linesEmpty, help: common.linesEmptyHelp }}
        />
        <About returned={returned} />
      </div>
    </Page>
  )
}

function About({ returned }: { returned: WholeReturn }) {
  const common = pageWords.use()
  const words = returnWords.use()
  const { receiptId, creditNoteId } = returned
  return (
    <Card>
      <dl className="pairs">
        <dt>{words.credit}</dt>
        <dd>
          <Price of={returned.creditMinor} />
        </dd>
        <dt>{words.creditNote}</dt>
        <dd>
          {creditNoteId === null ? (
            words.awaited
          ) : (
            <Link to={`/purchasing/bills/${creditNoteId}`}>
              <bdi>{returned.creditNoteNumber}</bdi>
            </Link>
          )}
        </dd>
        {receiptId !== null && (
          <>
            <dt>{words.came}</dt>
            <dd>
              <Link to={`/purchasing/receipts/${receiptId}`} className="num">
                {returned.receiptNumber}
              </Link>
            </dd>
          </>
        )}
        <dt>{common.shop}</dt>
        <dd>
          <bdi>{returned.shopName}</bdi>
        </dd>
        <dt>{common.when}</dt>
        <dd>
          <When at={returned.postedAt} />
        </dd>
      </dl>
      <p className="muted" dir="auto">
        {returned.reason}
      </p>
    </Card>
  )
}
