import { Csv, get, getAs } from 'stoa/plugin'
import { discountsReport } from './discounts-report.ts'
import { discountsCsv, DiscountsReportView } from './discounts-view.ts'
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
export const discountRoutes = [get('', discountsReport, DiscountsReportView)]
export const discountCsvRoutes = [
  getAs(
    '',
    discountsReport,
    {
      type: 'text/csv',
      render: discountsCsv,
      filename: report => `discounts-${report.from}-${report.to}.csv`
    },
    Csv
  )
]
export const topProductRoutes = [get('', topProducts, TopProductsView)]
