import { Csv, csvOf, get, getAs, post } from 'stoa/plugin'
import { BookKept, keepStockValue } from '../costs/keep-stock-value.ts'
import { listStockValue } from './list-stock-value.ts'
import { stockValueTable } from './stock-value-table.ts'
import { sumUpStockValue } from './sum-up-stock-value.ts'
import { StockValueTotals, ValuedPage } from './view.ts'

export const stockValueRoutes = [
  get('', listStockValue, ValuedPage),
  get('/totals', sumUpStockValue, StockValueTotals),
  post('/keep', keepStockValue, BookKept)
]

export const stockValueCsvRoutes = [
  getAs(
    '',
    stockValueTable,
    {
      type: 'text/csv',
      render: rows =>
        csvOf([
          ['sku', 'name', 'quantity', 'valueMinor', 'averageCost', 'lastCost'],
          ...rows.map(row => [
            row.sku,
            row.name,
            row.quantity,
            row.valueMinor,
            row.averageCost ?? '',
            row.lastCost ?? ''
          ])
        ]),
      filename: () => 'stock-value.csv'
    },
    Csv
  )
]
