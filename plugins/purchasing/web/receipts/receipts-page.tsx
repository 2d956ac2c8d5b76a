import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Icon, Page, useKeys, useMay, When } from 'stoa/web'
import type { Column } from 'stoa/web/data-table'
import { ListCard } from 'stoa/web/list-card'
import { Sections } from 'stoa/web/sections'
import { pageWords } from '../page-words.ts'
import { Price } from '../price.tsx'
import { purchasingWords } from '../purchasing-words.ts'
import { useShops } from '../shops.ts'
import { useSupplierFilter } from '../suppliers/supplier-filter.ts'
import { receiptSearchOf } from './receipt-search.ts'
import { receiptsQuery, type Receipt } from './receipts-query.ts'

const pathOf = ({ id }: { id: string }): string => `/purchasing/receipts/${id}`

/** What came, the newest first. */
export default function ReceiptsPage() {
  const { receipts: title } = purchasingWords.use()
  const words = pageWords.use()
  const navigate = useNavigate()
  const { supplier, shop } = receiptSearchOf(useSearch({ strict: false }))
  const bySupplier = useSupplierFilter(supplier)
  const shops = useShops()
  const mayPost = useMay('goods-receipt.post')
  useKeys({ c: () => mayPost && void navigate({ to: '/purchasing/receipts/new' }) })
  return (
    <Page
      title={title}
      actions={
        mayPost && (
          <Link to="/purchasing/receipts/new" className="button main">
            <Icon name="plus" />
            {words.newReceipt}
          </Link>
        )
      }
    >
      <Sections />
      <ListCard
        asked={useInfiniteQuery(
          receiptsQuery({
            ...(supplier !== undefined && { supplierId: supplier }),
            ...(shop !== undefined && { shopId: shop })
          })
        )}
        none={words}
        isFiltered={supplier !== undefined || shop !== undefined}
        bar={{
          filters: [
            bySupplier,
            ...(shops.length > 1
              ? [
                  {
                    key: 'shop',
                    label: words.shop,
                    ...(shop !== undefined && { value: shop }),
                    options: shops.map(({ id, name }) => ({ value: id, label: name }))
                  }
                ]
              : [])
          ],
          onFilter: (key, value) =>
            void navigate({
              to: '/purchasing/receipts',
              search: { supplier, shop, [key]: value },
              replace: true
            })
        }}
        name={title}
        columns={useColumns()}
        onOpen={row => void navigate({ to: pathOf(row) })}
        small={row => (
          <Link to={pathOf(row)} className="row">
            <span className="name">
              <bdi>{row.supplierName ?? row.number}</bdi>
            </span>
            <Price of={row.goodsMinor} />
            <span className="muted small">
              <span className="num">{row.number}</span> · <When at={row.receivedAt} />
            </span>
          </Link>
        )}
        empty={{ icon: 'bag', title: words.receiptsEmpty, help: words.receiptsEmptyHelp }}
      />
    </Page>
  )
}

function useColumns(): Array<Column<Receipt>> {
  const words = pageWords.use()
  return [
    {
      id: 'number',
      title: words.number,
      width: '152px',
      cell: row => (
        <Link to={pathOf(row)} className="named num">
          {row.number}
        </Link>
      )
    },
    { id: 'supplier', title: words.supplier, cell: row => <bdi>{row.supplierName}</bdi> },
    {
      id: 'order',
      title: words.order,
      width: '152px',
      rank: 'second',
      cell: row => <span className="num muted">{row.orderNumber}</span>
    },
    {
      id: 'reference',
      title: words.reference,
      width: '152px',
      rank: 'third',
      cell: row => <bdi>{row.reference}</bdi>
    },
    { id: 'at', title: words.when, width: '152px', cell: row => <When at={row.receivedAt} /> },
    {
      id: 'goods',
      title: words.goodsCost,
      width: '136px',
      align: 'end',
      cell: row => <Price of={row.goodsMinor} />
    }
  ]
}
