import { DayStart, definePlugin } from 'stoa/plugin'
import { Catalog } from '../../contracts/catalogue.ts'
import { Stock } from '../../contracts/stock.ts'
import { Sales } from '../../contracts/sales.ts'
import { reportingErrors } from './errors.ts'
import {
  discountCsvRoutes,
  discountRoutes,
  salesCsvRoutes,
  salesRoutes,
  topProductRoutes
} from './sales/routes.ts'
import { stockCsvRoutes, stockRoutes } from './stock/routes.ts'

export default definePlugin({
  name: 'reporting',
  version: '1.0.0',
  stoa: '^1.0.0',
  summary: 'How the days went: sales, discounts, tax, products, stock on hand.',
  requires: { catalog: '^1.0.0', inventory: '^1.0.0', pos: '^1.0.0' },
  permissions: { 'report.sales': 'See sales reports', 'report.stock': 'See stock reports' },
  roles: {
    manager: ['report.*'],
    accountant: ['report.*'],
    buyer: ['report.stock'],
    'stock-keeper': ['report.stock']
  },
  errors: reportingErrors,
  web: import.meta.dirname + '/web/console.tsx',
  routes: {
    '/sales': salesRoutes,
    '/sales.csv': salesCsvRoutes,
    '/discounts': discountRoutes,
    '/discounts.csv': discountCsvRoutes,
    '/top-products': topProductRoutes,
    '/stock': stockRoutes,
    '/stock.csv': stockCsvRoutes
  },
  asks: [Catalog, Sales, Stock],
  mayAsk: [DayStart]
})
