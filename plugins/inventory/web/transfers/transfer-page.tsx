import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Card, Count, Failed, Page, Waiting, When } from 'stoa/web'
import type { Column } from 'stoa/web/data-table'
import { ListCard, wholeList } from 'stoa/web/list-card'
import { GoodsName } from '../goods-name.tsx'
import { pageWords } from '../page-words.ts'
import { usePeople } from '../people.ts'
import { TransferActs } from './transfer-acts.tsx'
import { TransferState } from './transfer-state.tsx'
import { transferWords } from './transfer-words.ts'
import { transferQuery, type TransferLine, type WholeTransfer } from './transfers-query.ts'

/** One transfer: what was sent, what arrived, what is on its way. */
export default function TransferPage() {
  const { transfers } = pageWords.use()
  const words = transferWords.use()
  const { transferId = '' } = useParams({ strict: false })
  const asked = useQuery(transferQuery(transferId))
  const { data: transfer, error, refetch } = asked
  const back = { to: '/stock/transfers', label: words.back }
  if (transfer === undefined) {
    return (
      <Page title={transfers} back={back}>
        {error === null ? (
          <Waiting rows={10} />
        ) : (
          <Failed error={error} again={() => void refetch()} />
        )}
      </Page>
    )
  }
  const items = transfer.lines.map(line => ({ ...line, id: line.variantId }))
  return (
    <Page
      title={transfer.number}
      back={back}
      state={<TransferState row={transfer} />}
      about={
        <>
          <bdi>{transfer.fromShopName}</bdi> → <bdi>{transfer.toShopName}</bdi>
        </>
      }
      actions={<TransferActs transfer={transfer} />}
    >
      <div className="stack">
        <ListCard
          asked={wholeList({ ...asked, data: { items } })}
          none={words}
          isFiltered={false}
          title={words.products}
          name={words.products}
          columns={useColumnsOf(transfer)}
          small={line => <Small line={line} isDraft={transfer.state === 'draft'} />}
          empty={{ icon: 'truck', title: words.linesEmpty, help: words.linesEmptyHelp }}
        />
        <About transfer={transfer} />
      </div>
    </Page>
  )
}

type Line = TransferLine & { id: string }
const PARTS = ['received', 'lost', 'damaged', 'returned', 'underWay'] as const

/** Of what may become of goods, that which became of some. */
function partsOf({ state, lines }: WholeTransfer) {
  if (state === 'draft') return []
  return PARTS.filter(part => part === 'received' || lines.some(line => line[part] !== '0'))
}

function useColumnsOf(transfer: WholeTransfer): Array<Column<Line>> {
  const words = transferWords.use()
  const number = (id: 'quantity' | (typeof PARTS)[number], title: string): Column<Line> => ({
    id,
    title,
    width: '112px',
    align: 'end',
    cell: line => (line[id] === '0' ? <span className="muted">–</span> : <Count of={line[id]} />)
  })
  return [
    {
      id: 'product',
      title: words.product,
      cell: line => (
        <>
          <GoodsName of={line} />
          {line.reasons.length > 0 && (
            <span className="muted small" dir="auto">
              {line.reasons.join(' · ')}
            </span>
          )}
        </>
      )
    },
    {
      id: 'sku',
      title: 'SKU',
      width: '136px',
      rank: 'third',
      cell: line => <span className="num muted">{line.sku}</span>
    },
    number('quantity', words.quantity),
    ...partsOf(transfer).map(part => number(part, words[part]))
  ]
}

function Small({ line, isDraft }: { line: Line; isDraft: boolean }) {
  const words = transferWords.use()
  const parts = isDraft ? [] : PARTS.filter(part => line[part] !== '0')
  return (
    <div className="row">
      <span className="name">
        <bdi>{line.name}</bdi>
      </span>
      <Count of={line.quantity} />
      <span className="muted small">
        {parts.length === 0 ? (
          <span className="num">{line.sku}</span>
        ) : (
          parts.map((part, i) => (
            <span key={part}>
              {i > 0 && ' · '}
              {words[part]} <Count of={line[part]} />
            </span>
          ))
        )}
      </span>
    </div>
  )
}

function About({ transfer }: { transfer: WholeTransfer }) {
  const words = transferWords.use()
  const person = usePeople()
  if (transfer.sentAt === null && transfer.note === null) return null
  return (
    <Card>
      {transfer.sentAt !== null && (
        <dl className="pairs">
          <dt>{words.sent}</dt>
          <dd>
            <When at={transfer.sentAt} />
          </dd>
          {person(transfer.sentBy) !== '' && (
            <>
              <dt>{words.by}</dt>
              <dd>
                <bdi>{person(transfer.sentBy)}</bdi>
              </dd>
            </>
          )}
        </dl>
      )}
      {transfer.note !== null && (
        <p className="muted" dir="auto">
          {transfer.note}
        </p>
      )}
    </Card>
  )
}
