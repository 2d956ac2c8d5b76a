import type { Context } from 'stoa/plugin'

export const purchasingPermissions = {
  'supplier.read': 'See suppliers and what they sell',
  'supplier.edit': 'Create, change and archive suppliers and what they sell',
  'purchase-order.read': 'See purchase orders',
  'purchase-order.edit': 'Write purchase orders that were not sent yet',
  'purchase-order.send': 'Send purchase orders, close and cancel them',
  'goods-receipt.read': 'See goods receipts',
  'goods-receipt.post': 'Receive goods from suppliers',
  'purchase-price.read': 'See what is paid to suppliers',
  'stock-value.read': 'See what stock is worth, and what goods that were sold had cost',
  'stock-value.keep': 'Have the value of stock kept'
}

/** What a role template holds of it. */
export const purchasingRoles = {
  manager: [
    'supplier.*',
    'purchase-order.*',
    'goods-receipt.*',
    'purchase-price.read',
    'stock-value.*'
  ],
  'stock-keeper': [
    'supplier.read',
    'purchase-order.read',
    'goods-receipt.read',
    'goods-receipt.post'
  ],
  accountant: [
    'supplier.read',
    'purchase-order.read',
    'goods-receipt.read',
    'purchase-price.read',
    'stock-value.*'
  ]
}

/** An amount paid to suppliers, for those who may see it. */
export const priceFor = (ctx: Context, amountMinor: number | null): number | null =>
  ctx.can('purchase-price.read') ? amountMinor : null
