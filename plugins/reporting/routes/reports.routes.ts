import { get, getAs, Type } from 'stoa/plugin'
import {
  salesCsv,
  salesReport,
  SalesReportView,
  topProducts,
  TopProductsView
} from '../use-cases/sales-report.ts'
import { stockCsv, stockReport, StockReportView, stockTable } from '../use-cases/stock-report.ts'

const Csv = Type.String({ description: 'A table with a header; UTF-8 with byte order mark.' })

export const salesRoutes = [get('', salesReport, SalesReportView)]
export const salesCsvRoutes = [
  getAs(
    '',
    salesReport,
    {
      type: 'text/csv',
      render: salesCsv,
      filename: report => `sales-${report.from}-${report.to}.csv`
    },
    Csv
  )
]
export const topProductRoutes = [get('', topProducts, TopProductsView)]
export const stockRoutes = [get('', stockReport, StockReportView)]
export const stockCsvRoutes = [
  getAs('', stockTable, { type: 'text/csv', render: stockCsv, filename: () => 'stock.csv' }, Csv)
]
