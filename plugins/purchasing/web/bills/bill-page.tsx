import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Card, Count, Day, Failed, Page, State, useMay, Waiting } from 'stoa/web'
import type { Column } from 'stoa/web/data-table'
import { ListCard, wholeList } from 'stoa/web/list-card'
import { pageWords } from '../page-words.ts'
import { Price } from '../price.tsx'
import { purchasingWords } from '../purchasing-words.ts'
import { BillActs } from './bill-acts.tsx'
import { BillState } from './bill-state.tsx'
import { billWords } from './bill-words.ts'
import { billQuery, type BillLine, type WholeBill } from './bills-query.ts'
import { EditBillPage } from './edit-bill-page.tsx'
import { ReversePayment } from './reverse-payment.tsx'

/** A supplier's invoice, or the one that is entered. */
export default function BillPage() {
  const { billId = '' } = useParams({ strict: false })
  return billId === 'new' ? <EditBillPage /> : <Known billId={billId} />
}

/** One invoice: what it bills against what was ordered and received, and what was paid. */
function Known({ billId }: { billId: string }) {
  const { bills } = purchasingWords.use()
  const common = pageWords.use()
  const words = billWords.use()
  const asked = useQuery(billQuery(billId))
  const { data: bill, error, refetch } = asked
  const columns = useColumns(bill?.currency)
  const back = { to: '/purchasing/bills', label: words.back }
  if (bill === undefined) {
    return (
      <Page title={bills} back={back}>
        {error === null ? (
          <Waiting rows={10} />
        ) : (
          <Failed error={error} again={() => void refetch()} />
        )}
      </Page>
    )
  }
  const items = bill.lines.map(line => ({ ...line, id: String(line.lineNo) }))
  return (
    <Page
      title={bill.supplierNumber}
      back={back}
      state={<BillState of={bill} />}
      about={<bdi>{bill.supplierName}</bdi>}
      actions={<BillActs bill={bill} />}
    >
      <div className="split">
        <div className="stack">
          {bill.differs && bill.state === 'draft' && <p className="note warn">{words.differs}</p>}
          <ListCard
            asked={wholeList({ ...asked, data: { items } })}
            none={common}
            isFiltered={false}
            title={words.lines}
            name={words.lines}
            columns={bill.kind === 'bill' ? columns : columns.filter(({ id }) => id !== 'match')}
            small={line => <Small line={line} bill={bill} />}
            empty={{ icon: 'bag', title: words.linesEmpty, help: words.linesEmptyHelp }}
          />
          {bill.approvedAt !== null && <Payments bill={bill} />}
        </div>
        <About bill={bill} />
      </div>
    </Page>
  )
}

type Line = BillLine & { id: string }

function useColumns(currency: string | undefined): Array<Column<Line>> {
  const common = pageWords.use()
  const words = billWords.use()
  const count = (id: 'ordered' | 'received' | 'quantity', title: string): Column<Line> => ({
    id,
    title,
    width: '96px',
    align: 'end',
    ...(id === 'ordered' && { rank: 'third' as const }),
    cell: line => {
      const of = line[id]
      return of === null ? <span className="muted">–</span> : <Count of={of} />
    }
  })
  return [
    {
      id: 'product',
      title: common.product,
      cell: line => <What line={line} />
    },
    count('ordered', words.ordered),
    count('received', words.came),
    count('quantity', words.billed),
    {
      id: 'expected',
      title: words.expected,
      width: '136px',
      align: 'end',
      rank: 'second',
      cell: line => <Price of={line.expectedMinor} />
    },
    {
      id: 'net',
      title: words.netOf,
      width: '128px',
      align: 'end',
      cell: line => <Price of={line.netMinor} {...(currency !== undefined && { currency })} />
    },
    { id: 'match', title: words.difference, width: '176px', cell: line => <Matched line={line} /> }
  ]
}

function What({ line }: { line: Line }) {
  return (
    <>
      <bdi className="name">{line.name ?? line.description}</bdi>
      {line.receiptNumber !== null && (
        <span className="muted small num">
          {[line.sku, line.orderNumber, line.receiptNumber].filter(Boolean).join(' · ')}
        </span>
      )}
    </>
  )
}

/** How a line stands against what was received. */
function Matched({ line }: { line: Line }) {
  const words = billWords.use()
  if (line.receiptId === null) return <State tone="warn">{words.unmatched}</State>
  if (!line.differs && line.differenceMinor === 0) return <State tone="ok">{words.matches}</State>
  return (
    <>
      {line.differenceMinor !== 0 && (
        <State tone={line.differs ? 'warn' : 'calm'}>
          {(line.differenceMinor ?? 0) > 0 && '+'}
          <Price of={line.differenceMinor} />
        </State>
      )}
      {line.excess !== null && <State tone="warn">{words.excess(line.excess)}</State>}
    </>
  )
}

function Small({ line, bill }: { line: Line; bill: WholeBill }) {
  const words = billWords.use()
  return (
    <div className="row">
      <span className="name">
        <bdi>{line.name ?? line.description}</bdi>
      </span>
      <Price of={line.netMinor} currency={bill.currency} />
      <span className="muted small">
        {line.quantity !== null && (
          <>
            {words.billed} <Count of={line.quantity} /> · {words.came}{' '}
            <Count of={line.received ?? '0'} />
          </>
        )}
      </span>
      {bill.kind === 'bill' && <Matched line={line} />}
    </div>
  )
}

function Payments({ bill }: { bill: WholeBill }) {
  const words = billWords.use()
  const mayReverse = useMay('supplier-bill.reverse-payment')
  const [reversing, setReversing] = useState<string | null>(null)
  return (
    <Card title={words.payments}>
      {bill.paidBy.length === 0 && <p className="muted small">{words.noPayments}</p>}
      {bill.paidBy.map(payment => {
        const other = payment.billId === bill.id ? payment.creditNoteId : payment.billId
        return (
          <div key={payment.id} className="row">
            <span className="name">
              {other === null ? (
                words.methods[payment.method]
              ) : (
                <Link to={`/purchasing/bills/${other}`}>{words.methods[payment.method]}</Link>
              )}
            </span>
            <Price of={payment.amountMinor} currency={bill.currency} />
            <span className="muted small">
              <Day of={payment.paidOn} />
              {payment.reference !== null && (
                <>
                  {' · '}
                  <bdi>{payment.reference}</bdi>
                </>
              )}
            </span>
            {payment.reversed !== null ? (
              <State tone="warn">{words.takenBack(payment.reversed.because)}</State>
            ) : (
              mayReverse && (
                <button type="button" className="link" onClick={() => setReversing(payment.id)}>
                  {words.takeBack}
                </button>
              )
            )}
          </div>
        )
      })}
      {reversing !== null && (
        <ReversePayment bill={bill} paymentId={reversing} onClose={() => setReversing(null)} />
      )}
    </Card>
  )
}

function About({ bill }: { bill: WholeBill }) {
  const words = billWords.use()
  const { currency } = bill
  const amount = (title: string, of: number) => (
    <>
      <dt>{title}</dt>
      <dd>
        <Price of={of} currency={currency} />
      </dd>
    </>
  )
  const because = bill.acceptedBecause
  return (
    <Card>
      <dl className="pairs">
        {amount(words.total, bill.totalMinor)}
        {bill.taxMinor !== 0 && amount(words.tax, bill.taxMinor)}
        {bill.paidMinor > 0 && amount(words.paid, bill.paidMinor)}
        {bill.openMinor > 0 && amount(words.open, bill.openMinor)}
        <dt>{words.billedOn}</dt>
        <dd>
          <Day of={bill.billedOn} />
        </dd>
        <dt>{words.dueOn}</dt>
        <dd>
          <Day of={bill.dueOn} />
        </dd>
      </dl>
      {because !== null && (
        <p className="muted" dir="auto">
          {words.accepted}: {because}
        </p>
      )}
      {[bill.cancelledBecause, bill.note].map(
        (text, i) =>
          text !== null && (
            <p key={i} className="muted" dir="auto">
              {text}
            </p>
          )
      )}
    </Card>
  )
}
