import { Csv, get, getAs } from 'stoa/plugin'
import { stockReport } from './stock-report.ts'
import { stockTable } from './stock-table.ts'
import { stockCsv, StockReportView } from './view.ts'

export const stockRoutes = [get('', stockReport, StockReportView)]
export const stockCsvRoutes = [
  getAs('', stockTable, { type: 'text/csv', render: stockCsv, filename: () => 'stock.csv' }, Csv)
]
