import type { Context } from 'stoa/plugin'

export const purchasingPermissions = {
  'supplier.read': 'See suppliers and what they sell',
  'supplier.edit': 'Create, change and archive suppliers and what they sell',
  'purchase-order.read': 'See purchase orders',
  'purchase-order.edit': 'Write purchase orders that were not sent yet',
  'purchase-order.send': 'Send purchase orders, close and cancel them',
  'goods-receipt.read': 'See goods receipts',
  'goods-receipt.post': 'Receive goods from suppliers',
  'goods-receipt.charge': 'Add what it cost to bring goods that were received already',
  'purchase-price.read': 'See what is paid to suppliers',
  'supplier-return.read': 'See what went back to suppliers',
  'supplier-return.post': 'Send goods back to suppliers',
  'supplier-bill.read': 'See what suppliers billed, what is owed and what was paid',
  'supplier-bill.edit': "Enter suppliers' invoices and credit notes",
  'supplier-bill.approve': "Approve and cancel suppliers' invoices",
  'supplier-bill.accept-difference':
    "Approve suppliers' invoices that differ from what was ordered and received",
  'supplier-bill.pay': "Record payments of suppliers' invoices",
  'supplier-bill.reverse-payment':
    "Take payments of suppliers' invoices back that were recorded wrongly",
  'stock-value.read': 'See what stock is worth, and what goods that were sold had cost',
  'stock-value.keep': 'Have the value of stock kept',
  'costing-method.choose': 'Choose how stock is valued: moving average, or first in, first out'
}

/** What a role template holds of it. */
export const purchasingRoles = {
  manager: [
    'supplier.*',
    'purchase-order.*',
    'goods-receipt.*',
    'supplier-return.*',
    'purchase-price.read',
    'supplier-bill.*',
    'stock-value.*',
    'costing-method.choose'
  ],
  // Whom a company of some size employs to order: who approves and pays are others.
  buyer: [
    'supplier.*',
    'purchase-order.*',
    'goods-receipt.read',
    'supplier-return.read',
    'purchase-price.read',
    'stock-value.read'
  ],
  'stock-keeper': [
    'supplier.read',
    'purchase-order.read',
    'goods-receipt.read',
    'goods-receipt.post',
    'supplier-return.*'
  ],
  accountant: [
    'supplier.read',
    'purchase-order.read',
    'goods-receipt.read',
    'goods-receipt.charge',
    'supplier-return.read',
    'purchase-price.read',
    'supplier-bill.*',
    'stock-value.*',
    'costing-method.choose'
  ]
}

/** An amount paid to suppliers, for those who may see it. */
export const priceFor = (ctx: Context, amountMinor: number | null): number | null =>
  ctx.can('purchase-price.read') ? amountMinor : null
