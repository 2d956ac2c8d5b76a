import t from 'tap'
import { testInstance } from '../support/instance.ts'

// What judges rows is tried in row-conditions.test.ts and row-conditions-of-assistant.test.ts.

const stoa = await testInstance({ STOA_ROLE: 'web' })

t.test('every permission that judges rows is named there, with all its use cases', async t => {
  const { permissions, useCases } = stoa.instance.registry
  const judged = [...permissions]
    .filter(([, { rows }]) => rows !== null)
    .map(([permission]) => permission)
    .sort()
  t.strictSame(judged, [
    'customer.edit',
    'customer.merge',
    'customer.read',
    'invoice.read',
    'offline-sale.edit',
    'offline-sale.read',
    'order.cancel',
    'order.fulfil',
    'order.read',
    'order.return',
    'refund.post',
    'refund.read',
    'sale.note',
    'sale.post',
    'sale.read',
    'sale.void',
    'stock.adjust',
    'stock.plan',
    'stock.read'
  ])
  t.strictSame(
    [...useCases.values()]
      .filter(
        ({ permission }) =>
          permission !== null && judged.includes(permission) && permission.endsWith('.read')
      )
      .map(({ name }) => name)
      .sort(),
    [
      'customers.get-customer',
      'customers.list-customers',
      'inventory.get-adjustment',
      'inventory.list-adjustments',
      'inventory.list-levels',
      'inventory.list-movements',
      'inventory.list-reorder',
      'inventory.list-reservations',
      'inventory.reorder-table',
      'pos.find-sale',
      'pos.get-escpos-receipt',
      'pos.get-invoice',
      'pos.get-offline-sale',
      'pos.get-receipt',
      'pos.get-refund',
      'pos.get-sale',
      'pos.list-invoice-series',
      'pos.list-invoices',
      'pos.list-invoices-of-sale',
      'pos.list-offline-sales',
      'pos.list-prints',
      'pos.list-refunds',
      'pos.list-sales',
      'pos.print-receipt',
      'pos.retry-print',
      'pos.verify-invoice-chain',
      'storefront.count-orders',
      'storefront.get-order',
      'storefront.list-orders'
    ]
  )
})
