import { Link } from '@tanstack/react-router'
import { Count, formatMoney, Money, useFigures } from 'stoa/web'
import { DataTable, type Column } from 'stoa/web/data-table'
import { Change } from '../figures/figures.tsx'
import type { Group, Report } from '../report.ts'
import { reportingWords } from '../reporting-words.ts'
import type { ReportRow } from './report-rows.ts'
import css from './reports.module.css'

interface Props {
  group: Group
  rows: ReportRow[]
  total: Report['total']
  isCompared: boolean
  sort: string | undefined
  onSort(sort: string): void
}

export function ReportTable({ group, rows, total, isCompared, sort, onSort }: Props) {
  const words = reportingWords.use()
  const { columns: titles } = words
  const amount = (
    id:
      | 'netSalesMinor'
      | 'taxMinor'
      | 'discountMinor'
      | 'refundedMinor'
      | 'serviceChargeMinor'
      | 'serviceChargeTaxMinor'
      | 'tipMinor',
    rank?: 'second' | 'third'
  ): Column<ReportRow> => ({
    id,
    title: titles[id],
    align: 'end',
    sortable: true,
    ...(rank && { rank }),
    cell: row => <Money amount={row[id]} />
  })
  /** A column of nothing but zeros says nothing. */
  const some = (column: Column<ReportRow>): Array<Column<ReportRow>> =>
    rows.some(row => row[column.id as 'taxMinor'] !== 0) ? [column] : []
  const columns: Array<Column<ReportRow>> = [
    {
      id: 'name',
      title: words.groups[group],
      sortable: true,
      cell: row => <Name row={row} />
    },
    {
      id: 'sales',
      title: titles.sales,
      align: 'end',
      sortable: true,
      cell: row => row.sales !== null && <Count of={row.sales} />
    },
    ...(group === 'product'
      ? [
          {
            id: 'quantity',
            title: titles.quantity,
            align: 'end' as const,
            sortable: true,
            cell: (row: ReportRow) => <Count of={row.quantity} />
          }
        ]
      : []),
    ...some({
      ...amount('refundedMinor', 'third'),
      cell: row =>
        row.refundedMinor !== 0 && row.search !== null ? (
          <Link to="/refunds" search={row.search} className="named">
            <Money amount={row.refundedMinor} />
          </Link>
        ) : (
          <Money amount={row.refundedMinor} />
        )
    }),
    ...some(amount('discountMinor', 'third')),
    ...some(amount('taxMinor', 'second')),
    ...some(amount('serviceChargeMinor', 'second')),
    ...(group === 'tax' ? some(amount('serviceChargeTaxMinor', 'third')) : []),
    ...some(amount('tipMinor', 'second')),
    amount('netSalesMinor'),
    {
      id: 'share',
      title: titles.share,
      width: '120px',
      rank: 'third',
      cell: row => <Share of={row.netSalesMinor} total={total.netSalesMinor} />
    },
    ...(isCompared && group !== 'day'
      ? [
          {
            id: 'change',
            title: titles.change,
            align: 'end' as const,
            width: '88px',
            cell: (row: ReportRow) => <Change of={{ now: row.netSalesMinor, before: row.before }} />
          }
        ]
      : [])
  ]
  return (
    <DataTable
      name={words.groups[group]}
      columns={columns}
      rows={rows}
      {...(sort !== undefined && { sort })}
      onSort={onSort}
      small={row => <Small row={row} />}
    />
  )
}

function Name({ row: { name, search, foreign } }: { row: ReportRow }) {
  const figures = useFigures()
  if (search === null) return <bdi className="name muted">{name}</bdi>
  return (
    <>
      <Link to="/sales" search={search} className="named name">
        <bdi>{name}</bdi>
      </Link>
      {foreign !== undefined && (
        <span className="muted small num">
          {' '}
          {formatMoney({ ...figures, currency: foreign.currency }, foreign.amountMinor, true)}
        </span>
      )}
    </>
  )
}

/** How much of all it is. */
function Share({ of, total }: { of: number; total: number }) {
  const part = total <= 0 ? 0 : Math.min(1, Math.max(0, of / total))
  return (
    <span className={css['share']} aria-hidden="true">
      <i style={{ inlineSize: `${part * 100}%` }} />
    </span>
  )
}

function Small({ row }: { row: ReportRow }) {
  const words = reportingWords.use()
  const inner = (
    <>
      <span className="name" dir="auto">
        {row.name}
      </span>
      <Money amount={row.netSalesMinor} />
      <span className="muted small">{row.sales !== null && words.receiptsOf(row.sales)}</span>
      <Change of={{ now: row.netSalesMinor, before: row.before }} />
    </>
  )
  return row.search === null ? (
    <div className="row">{inner}</div>
  ) : (
    <Link to="/sales" search={row.search} className="row">
      {inner}
    </Link>
  )
}
