import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Card, Day, Page, State } from 'stoa/web'
import { CsvButton } from 'stoa/web/csv-button'
import type { Column } from 'stoa/web/data-table'
import { ListCard } from 'stoa/web/list-card'
import { Sections } from 'stoa/web/sections'
import { billWords } from '../bills/bill-words.ts'
import { pageWords } from '../page-words.ts'
import { Price } from '../price.tsx'
import { purchasingWords } from '../purchasing-words.ts'
import { useSupplierFilter } from '../suppliers/supplier-filter.ts'
import {
  balancesQuery,
  dueQuery,
  dueSearchOf,
  dueTable,
  dueTotalsQuery,
  WITHIN,
  type Balance,
  type Due,
  type DueSearch
} from './due-query.ts'

const SOON = 7
const pathOf = ({ id }: { id: string }): string => `/purchasing/bills/${id}`

/** What is to be paid to suppliers, the soonest first; and what each is owed. */
export default function PaymentsDuePage() {
  const { paymentsDue: title } = purchasingWords.use()
  const common = pageWords.use()
  const words = billWords.use()
  const navigate = useNavigate()
  const search = dueSearchOf(useSearch({ strict: false }))
  const { within, supplier } = search
  const bySupplier = useSupplierFilter(supplier)
  const put = (change: DueSearch): void =>
    void navigate({
      to: '/purchasing/payments-due',
      search: { within, supplier, ...change },
      replace: true
    })
  return (
    <Page title={title}>
      <Sections />
      <div className="split">
        <ListCard
          asked={useInfiniteQuery(dueQuery({ within, supplier }))}
          none={common}
          isFiltered={within !== undefined || supplier !== undefined}
          bar={{
            filters: [
              {
                key: 'within',
                label: words.within,
                ...(within !== undefined && { value: within }),
                options: WITHIN.map(value => ({ value, label: words.withins[value] }))
              },
              bySupplier
            ],
            onFilter: (key, value) => put({ [key]: value }),
            children: (
              <CsvButton load={() => dueTable({ within, supplier })} name="payments-due.csv" />
            )
          }}
          name={title}
          columns={useColumns()}
          onOpen={row => void navigate({ to: pathOf(row) })}
          small={row => (
            <Link to={pathOf(row)} className="row">
              <span className="name">
                <bdi>{row.supplierName}</bdi>
              </span>
              <Price of={row.openMinor} currency={row.currency} />
              <span className="muted small">
                <bdi>{row.supplierNumber}</bdi> · <Day of={row.dueOn} />
              </span>
              <Left of={row} />
            </Link>
          )}
          empty={{ icon: 'bag', title: words.dueEmpty, help: words.dueEmptyHelp }}
        />
        <div className="stack">
          <Totals supplier={supplier} />
          <Balances supplier={supplier} />
        </div>
      </div>
    </Page>
  )
}

function Left({ of: { daysLeft } }: { of: Pick<Due, 'daysLeft'> }) {
  const words = billWords.use()
  const tone = daysLeft < 0 ? 'bad' : daysLeft <= SOON ? 'warn' : 'calm'
  return <State tone={tone}>{words.days(daysLeft)}</State>
}

function useColumns(): Array<Column<Due>> {
  const common = pageWords.use()
  const words = billWords.use()
  return [
    {
      id: 'number',
      title: words.number,
      cell: row => (
        <Link to={pathOf(row)} className="named">
          <bdi>{row.supplierNumber}</bdi>
        </Link>
      )
    },
    { id: 'supplier', title: common.supplier, cell: row => <bdi>{row.supplierName}</bdi> },
    { id: 'due', title: words.dueOn, width: '128px', cell: row => <Day of={row.dueOn} /> },
    { id: 'left', title: words.within, width: '136px', cell: row => <Left of={row} /> },
    {
      id: 'open',
      title: words.open,
      width: '128px',
      align: 'end',
      cell: row => <Price of={row.openMinor} currency={row.currency} />
    }
  ]
}

function Totals({ supplier }: { supplier: string | undefined }) {
  const words = billWords.use()
  const { data } = useQuery(dueTotalsQuery(supplier))
  return (
    <>
      {data?.currencies.map(of => (
        <Card key={of.currency} title={`${words.open} · ${of.currency}`}>
          <dl className="pairs">
            {(
              [
                [words.withins.overdue, of.overdueMinor],
                [words.withins.week, of.weekMinor],
                [words.afterWeek, of.monthMinor],
                [words.later, of.laterMinor]
              ] as const
            ).map(([name, minor]) => [
              <dt key={name}>{name}</dt>,
              <dd key={`${name} is`}>
                <Price of={minor} currency={of.currency} />
              </dd>
            ])}
            <dt>{words.total}</dt>
            <dd>
              <strong>
                <Price of={of.totalMinor} currency={of.currency} />
              </strong>
            </dd>
          </dl>
        </Card>
      ))}
    </>
  )
}

type BalanceItem = Balance & { id: string }

function Balances({ supplier }: { supplier: string | undefined }) {
  const words = billWords.use()
  const asked = useInfiniteQuery(balancesQuery(supplier))
  const items = asked.data?.pages.flatMap(page => page.items) ?? []
  const rows: BalanceItem[] = items.map(of => ({ ...of, id: `${of.supplierId} ${of.currency}` }))
  return (
    <ListCard
      asked={{ ...asked, data: asked.data && { pages: [{ items: rows }] } }}
      title={words.balances}
      name={words.balances}
      draw={all =>
        all.map(of => (
          <Link
            key={of.id}
            to="/purchasing/payments-due"
            search={{ supplier: of.supplierId }}
            className="row"
          >
            <span className="name">
              <bdi>{of.supplierName}</bdi>
            </span>
            <Price of={of.balanceMinor} currency={of.currency} />
            {of.creditMinor > 0 && (
              <span className="muted small">
                {words.credit} <Price of={of.creditMinor} currency={of.currency} />
              </span>
            )}
          </Link>
        ))
      }
      empty={{ icon: 'bag', title: words.balancesEmpty, help: words.balancesEmptyHelp }}
    />
  )
}
