import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Count, When } from 'stoa/web'
import { CsvButton } from 'stoa/web/csv-button'
import type { Column } from 'stoa/web/data-table'
import { ListCard } from 'stoa/web/list-card'
import { lotWords } from './lot-words.ts'
import { recallTable, type SaleOfLot, salesOfLotQuery } from './lots-query.ts'

const KEPT = ({ quantity, returned }: SaleOfLot): boolean => quantity !== returned

/** Which sales had a lot, and whom to tell. */
export function SalesOfLotCard({ lotId }: { lotId: string }) {
  const words = lotWords.use()
  const asked = useInfiniteQuery(salesOfLotQuery(lotId))
  const pages = asked.data?.pages.map(({ items }) => ({
    items: items.map(row => ({ ...row, id: row.saleId }))
  }))
  return (
    <ListCard
      asked={{ ...asked, data: pages && { pages } }}
      title={words.salesOf}
      name={words.salesOf}
      columns={useColumns()}
      bar={{ children: <CsvButton name="recall.csv" load={() => recallTable(lotId)} /> }}
      small={row => (
        <div className="row">
          <span className="name">
            <Sale of={row} />
          </span>
          <Quantity of={row} />
          <span className="muted small">
            <When at={row.occurredAt} />
          </span>
          <span className="small">
            <Buyer of={row} />
          </span>
        </div>
      )}
      empty={{ icon: 'sales', title: words.noSales, help: words.noSalesHelp }}
    />
  )
}

function useColumns(): Array<Column<SaleOfLot & { id: string }>> {
  const words = lotWords.use()
  return [
    { id: 'sale', title: words.sale, width: '144px', cell: row => <Sale of={row} /> },
    { id: 'at', title: words.at, width: '136px', cell: row => <When at={row.occurredAt} /> },
    { id: 'customer', title: words.customer, cell: row => <Buyer of={row} /> },
    {
      id: 'quantity',
      title: words.quantity,
      width: '112px',
      align: 'end',
      cell: row => <Quantity of={row} />
    }
  ]
}

const Sale = ({ of }: { of: SaleOfLot }) =>
  of.number === null ? (
    <bdi>{of.shopName}</bdi>
  ) : (
    <Link to={`/sales/${of.saleId}`} className="link num">
      {of.number}
    </Link>
  )

function Quantity({ of }: { of: SaleOfLot }) {
  const words = lotWords.use()
  return (
    <>
      <Count of={of.quantity} />
      {of.returned !== '0' && (
        <span className="muted small">
          {' '}
          {KEPT(of) && `${of.returned} `}
          {words.returned.toLowerCase()}
        </span>
      )}
    </>
  )
}

function Buyer({ of }: { of: SaleOfLot }) {
  const words = lotWords.use()
  if (of.customerName === null) return <span className="muted">{words.unknown}</span>
  const contacts = [of.phone, of.email].filter(one => one !== null)
  return (
    <>
      <bdi className="name">{of.customerName}</bdi>{' '}
      <span className="muted small" dir="ltr">
        {contacts.join(' · ')}
      </span>
    </>
  )
}
