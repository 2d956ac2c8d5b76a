import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Card, Failed, Money, Page, useMay, Waiting } from 'stoa/web'
import type { Column } from 'stoa/web/data-table'
import { ListCard, wholeList } from 'stoa/web/list-card'
import { layawaysWords } from '../layaways-words.ts'
import { pageWords } from '../page-words.ts'
import { EntriesList } from './entries-list.tsx'
import { LayawayActs } from './layaway-acts.tsx'
import { LayawayFigures } from './layaway-figures.tsx'
import { LayawayState } from './layaway-state.tsx'
import { layawayQuery, type WholeLayaway } from './layaways-query.ts'
import styles from './layaway.module.css'

/** One layaway; printed, it is what the customer takes home meanwhile. */
export default function LayawayPage() {
  const { one } = layawaysWords.use()
  const words = pageWords.use()
  const { layawayId = '' } = useParams({ strict: false })
  const asked = useQuery(layawayQuery(layawayId))
  const back = { to: '/layaways', label: words.back }
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
  const layaway = asked.data
  return (
    <Page
      title={layaway.number}
      back={back}
      state={<LayawayState row={layaway} />}
      about={<bdi>{layaway.customerName ?? words.unnamed}</bdi>}
      actions={<LayawayActs layaway={layaway} />}
    >
      <div className="stack" data-paper>
        <Card title={one}>
          <LayawayFigures layaway={layaway} />
          {layaway.note !== null && (
            <p className="muted" dir="auto">
              {layaway.note}
            </p>
          )}
          <Ways layaway={layaway} />
        </Card>
        <Goods asked={asked} />
        <EntriesList layawayId={layaway.id} />
      </div>
    </Page>
  )
}

function Ways({ layaway: { customerId, saleId } }: { layaway: WholeLayaway }) {
  const words = pageWords.use()
  const maySeeCustomer = useMay('customer.read')
  const maySeeSale = useMay('sale.read')
  return (
    <p className={styles.ways}>
      {maySeeCustomer && (
        <Link className="button" to="/customers/$customerId" params={{ customerId }}>
          {words.toCustomer}
        </Link>
      )}
      {saleId !== null && maySeeSale && (
        <Link className="button" to={`/sales/${saleId}`}>
          {words.toSale}
        </Link>
      )}
    </p>
  )
}

type Line = WholeLayaway['lines'][number] & { id: string }

function Goods({ asked }: { asked: ReturnType<typeof useQuery<WholeLayaway>> }) {
  const words = pageWords.use()
  const items = asked.data?.lines.map(line => ({ ...line, id: String(line.lineNo) })) ?? []
  const columns: Array<Column<Line>> = [
    {
      id: 'goods',
      title: words.product,
      cell: line => (
        <span className="name">
          <bdi>{line.name}</bdi> <span className="muted small num">{line.sku}</span>
        </span>
      )
    },
    {
      id: 'quantity',
      title: words.quantity,
      width: '96px',
      align: 'end',
      cell: line => <span className="num">{line.quantity}</span>
    },
    {
      id: 'price',
      title: words.price,
      width: '128px',
      align: 'end',
      rank: 'second',
      cell: line => <Money amount={line.unitPriceMinor} />
    },
    {
      id: 'total',
      title: words.total,
      width: '128px',
      align: 'end',
      cell: line => <Money amount={line.totalMinor} />
    }
  ]
  return (
    <ListCard
      asked={wholeList({ ...asked, data: { items } })}
      none={words}
      isFiltered={false}
      title={words.goods}
      name={words.goods}
      columns={columns}
      small={line => (
        <div className="row">
          <span className="name">
            <bdi>{line.name}</bdi>
          </span>
          <Money amount={line.totalMinor} />
          <span className="muted small num">{line.quantity} ×</span>
        </div>
      )}
      empty={{ icon: 'bag', title: words.emptyTitle, help: words.emptyHelp }}
    />
  )
}
