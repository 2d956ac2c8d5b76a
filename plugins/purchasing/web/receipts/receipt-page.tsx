import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Card, Count, Failed, Page, useMay, Waiting, When } from 'stoa/web'
import type { Column } from 'stoa/web/data-table'
import { ListCard, wholeList } from 'stoa/web/list-card'
import { pageWords } from '../page-words.ts'
import { Price } from '../price.tsx'
import { purchasingWords } from '../purchasing-words.ts'
import { GiveBackDialog } from '../returns/give-back-dialog.tsx'
import { costWords } from '../stock-value/cost-words.ts'
import { returnWords } from '../returns/return-words.ts'
import { useShops } from '../shops.ts'
import { ChargeDialog } from './charge-dialog.tsx'
import { NewReceiptPage } from './new-receipt-page.tsx'
import { receiptQuery, type ReceiptLine, type WholeReceipt } from './receipts-query.ts'

/** A goods receipt, or the one that is written. */
export default function ReceiptPage() {
  const { receiptId = '' } = useParams({ strict: false })
  return receiptId === 'new' ? <NewReceiptPage /> : <Known receiptId={receiptId} />
}

/** One goods receipt: what came, and what it cost. */
function Known({ receiptId }: { receiptId: string }) {
  const { receipts } = purchasingWords.use()
  const words = pageWords.use()
  const asked = useQuery(receiptQuery(receiptId))
  const columns = useColumns()
  const { data: receipt, error, refetch } = asked
  const back = { to: '/purchasing/receipts', label: words.back.receipts }
  if (receipt === undefined) {
    return (
      <Page title={receipts} back={back}>
        {error === null ? (
          <Waiting rows={10} />
        ) : (
          <Failed error={error} again={() => void refetch()} />
        )}
      </Page>
    )
  }
  const items = receipt.lines.map(line => ({ ...line, id: String(line.lineNo) }))
  return (
    <Page
      title={receipt.number}
      back={back}
      about={<bdi>{receipt.supplierName}</bdi>}
      actions={
        <>
          <ChargeLater receipt={receipt} />
          <GiveBack receipt={receipt} />
        </>
      }
    >
      <div className="split">
        <ListCard
          asked={wholeList({ ...asked, data: { items } })}
          none={words}
          isFiltered={false}
          title={words.products}
          name={words.products}
          columns={columns}
          small={line => (
            <div className="row">
              <span className="name">
                <bdi>{line.name}</bdi>
              </span>
              <Price of={line.costMinor} />
              <span className="muted small">
                <span className="num">{line.sku}</span> · <Count of={line.quantity} />
              </span>
            </div>
          )}
          empty={{ icon: 'bag', title: words.linesEmpty, help: words.linesEmptyHelp }}
        />
        <About receipt={receipt} />
      </div>
    </Page>
  )
}

/** The bill of the carrier comes after the goods. */
function ChargeLater({ receipt }: { receipt: WholeReceipt }) {
  const words = costWords.use()
  const [isOpen, setOpen] = useState(false)
  const shops = useShops()
  const may = useMay('goods-receipt.charge') && shops.some(({ id }) => id === receipt.shopId)
  if (!may) return null
  return (
    <>
      <button type="button" className="button" onClick={() => setOpen(true)}>
        {words.lateCharge}
      </button>
      {isOpen && <ChargeDialog receiptId={receipt.id} onClose={() => setOpen(false)} />}
    </>
  )
}

/** What came wrong goes back, where it is known to whom. */
function GiveBack({ receipt }: { receipt: WholeReceipt }) {
  const words = returnWords.use()
  const [isOpen, setOpen] = useState(false)
  const shops = useShops()
  const may = useMay('supplier-return.post') && shops.some(({ id }) => id === receipt.shopId)
  const { supplierId } = receipt
  if (!may || supplierId === null) return null
  return (
    <>
      <button type="button" className="button" onClick={() => setOpen(true)}>
        {words.giveBack}
      </button>
      {isOpen && (
        <GiveBackDialog receipt={receipt} supplierId={supplierId} onClose={() => setOpen(false)} />
      )}
    </>
  )
}

function useColumns(): Array<Column<ReceiptLine & { id: string }>> {
  const words = pageWords.use()
  return [
    {
      id: 'product',
      title: words.product,
      cell: line => (
        <>
          <bdi className="name">{line.name}</bdi>
          <span className="muted small num">{line.sku}</span>
        </>
      )
    },
    {
      id: 'quantity',
      title: words.received,
      width: '112px',
      align: 'end',
      cell: line => <Count of={line.quantity} />
    },
    {
      id: 'cost',
      title: words.goodsCost,
      width: '136px',
      align: 'end',
      cell: line => <Price of={line.costMinor} />
    },
    {
      id: 'landed',
      title: words.landedCost,
      width: '136px',
      rank: 'second',
      align: 'end',
      cell: line => <Price of={line.landedMinor} />
    }
  ]
}

function About({ receipt }: { receipt: WholeReceipt }) {
  const words = pageWords.use()
  const { orderId, orderNumber, goodsMinor, landedMinor, charges, note } = receipt
  return (
    <Card>
      <dl className="pairs">
        {orderId !== null && (
          <>
            <dt>{words.order}</dt>
            <dd>
              <Link to={`/purchasing/orders/${orderId}`} className="num">
                {orderNumber}
              </Link>
            </dd>
          </>
        )}
        <dt>{words.goodsCost}</dt>
        <dd>
          <Price of={goodsMinor} />
        </dd>
        {landedMinor !== 0 && (
          <>
            <dt>{words.landedCost}</dt>
            <dd>
              <Price of={landedMinor} />
            </dd>
          </>
        )}
        <dt>{words.shop}</dt>
        <dd>
          <bdi>{receipt.shopName}</bdi>
        </dd>
        <dt>{words.when}</dt>
        <dd>
          <When at={receipt.receivedAt} />
        </dd>
        {receipt.reference !== null && (
          <>
            <dt>{words.reference}</dt>
            <dd>
              <bdi>{receipt.reference}</bdi>
            </dd>
          </>
        )}
        {charges.map((charge, i) => (
          // A receipt never changes: the place is the charge's name.
          <Charge key={i} charge={charge} />
        ))}
        {receipt.lateCharges.length > 0 && <LateCharges receipt={receipt} />}
      </dl>
      {note !== null && (
        <p className="muted" dir="auto">
          {note}
        </p>
      )}
    </Card>
  )
}

function LateCharges({ receipt }: { receipt: WholeReceipt }) {
  const { late } = costWords.use()
  return (
    <>
      <dt className="muted small">{late}</dt>
      <dd />
      {receipt.lateCharges.map(charge => (
        <Charge key={charge.id} charge={charge} />
      ))}
    </>
  )
}

type OneCharge = Pick<WholeReceipt['charges'][number], 'kind' | 'spreadBy' | 'amountMinor'>
function Charge({ charge }: { charge: OneCharge }) {
  const words = pageWords.use()
  return (
    <>
      <dt>
        {words.kinds[charge.kind]} · {words.spreads[charge.spreadBy]}
      </dt>
      <dd>
        <Price of={charge.amountMinor} />
      </dd>
    </>
  )
}
