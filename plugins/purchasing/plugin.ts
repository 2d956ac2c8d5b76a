import { answer, DayStart, definePlugin } from 'stoa/plugin'
import { Catalog, PublishedProducts } from '../../contracts/catalogue.ts'
import { Costs, CostsKept } from '../../contracts/costs.ts'
import {
  GoodsReceived,
  SupplierReturnPosted,
  PurchaseOrderChanged,
  Purchases,
  SupplierBillChanged,
  BillDueDatePassed
} from '../../contracts/purchases.ts'
import { Sales } from '../../contracts/sales.ts'
import { GoodsMoved, Stock } from '../../contracts/stock.ts'
import { billableRoutes, billRoutes } from './bills/routes.ts'
import { costCorrectionRoutes } from './cost-corrections/routes.ts'
import { costEntryRoutes } from './cost-entries/routes.ts'
import { costLayerRoutes } from './cost-layers/routes.ts'
import { costingMethodRoutes } from './costing-method/routes.ts'
import { averages } from './costs/answers.ts'
import { keepAllCostsHandler, keepCostsHandler } from './costs/keep-costs.ts'
import { purchasingErrors } from './errors.ts'
import { awaited } from './orders/awaited.ts'
import { mailOrderHandler } from './orders/mail-order.ts'
import { receiptHeaders } from './receipts/headers.ts'
import { orderRoutes } from './orders/routes.ts'
import { markOverdueHandler } from './payments-due/mark-overdue.ts'
import { paymentsDueCsvRoutes, paymentsDueRoutes } from './payments-due/routes.ts'
import { orderReceiptRoutes, receiptRoutes } from './receipts/routes.ts'
import { returnRoutes } from './returns/routes.ts'
import { PurchasingSettings } from './settings.ts'
import { stockValueCsvRoutes, stockValueRoutes } from './stock-value/routes.ts'
import { supplierGoodsFiles } from './supplier-goods/supplier-goods-files.ts'
import { supplierGoodsRoutes } from './supplier-goods/routes.ts'
import { supplierFiles } from './suppliers/supplier-files.ts'
import { purchasingPermissions, purchasingRoles } from './suppliers/permissions.ts'
import { supplierRoutes } from './suppliers/routes.ts'

export default definePlugin({
  name: 'purchasing',
  version: '1.0.0',
  stoa: '^1.0.0',
  summary: 'Orders goods from suppliers, receives and pays them, and knows what stock cost.',
  requires: { catalog: '^1.0.0', inventory: '^1.0.0' },
  permissions: purchasingPermissions,
  roles: purchasingRoles,
  settings: PurchasingSettings,
  errors: purchasingErrors,
  migrations: import.meta.dirname + '/migrations',
  web: import.meta.dirname + '/web/console.tsx',
  routes: {
    '/suppliers': [...supplierRoutes, ...supplierGoodsRoutes, ...billableRoutes],
    '/orders': [...orderRoutes, ...orderReceiptRoutes],
    '/receipts': receiptRoutes,
    '/supplier-returns': returnRoutes,
    '/bills': billRoutes,
    '/payments-due': paymentsDueRoutes,
    '/payments-due.csv': paymentsDueCsvRoutes,
    '/stock-value': stockValueRoutes,
    '/stock-value.csv': stockValueCsvRoutes,
    '/cost-entries': costEntryRoutes,
    '/cost-layers': costLayerRoutes,
    '/cost-corrections': costCorrectionRoutes,
    '/costing-method': costingMethodRoutes
  },
  files: [supplierFiles, supplierGoodsFiles],
  asks: [Catalog, PublishedProducts, Stock],
  mayAsk: [DayStart, Sales],
  answers: [answer(Costs, { averages }), answer(Purchases, { awaited, receipts: receiptHeaders })],
  emits: [
    CostsKept,
    GoodsMoved,
    GoodsReceived,
    SupplierReturnPosted,
    PurchaseOrderChanged,
    SupplierBillChanged,
    BillDueDatePassed
  ],
  jobs: [keepAllCostsHandler, keepCostsHandler, mailOrderHandler, markOverdueHandler]
})
