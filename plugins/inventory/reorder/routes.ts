import { Csv, csvOf, get, getAs, put } from 'stoa/plugin'
import { listReorder } from './list-reorder.ts'
import { reorderTable } from './reorder-table.ts'
import { Points, setReorderPoints } from './set-reorder-points.ts'
import { ReorderPage } from './view.ts'

export const reorderRoutes = [get('', listReorder, ReorderPage)]

export const reorderPointRoutes = [put('', setReorderPoints, Points)]

export const reorderCsvRoutes = [
  getAs(
    '',
    reorderTable,
    {
      type: 'text/csv',
      render: rows =>
        csvOf([
          ['sku', 'name', 'available', 'incoming', 'sold', 'reorderPoint', 'orderUpTo', 'toOrder'],
          ...rows.map(row => [
            row.sku ?? '',
            row.name ?? '',
            row.available,
            row.incoming,
            row.sold,
            row.reorderPoint ?? '',
            row.orderUpTo ?? '',
            row.toOrder ?? ''
          ])
        ]),
      filename: () => 'reorder.csv'
    },
    Csv
  )
]
