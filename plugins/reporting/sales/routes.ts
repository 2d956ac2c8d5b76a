import { Csv, get, getAs } from 'stoa/plugin'
import { salesReport } from './sales-report.ts'
import { topProducts } from './top-products.ts'
import { salesCsv, SalesReportView, TopProductsView } from './view.ts'

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
