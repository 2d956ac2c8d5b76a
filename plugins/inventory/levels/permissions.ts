import { StockRows } from './rows.ts'

export const inventoryPermissions = {
  'stock.read': { description: 'See stock and the stock ledger', rows: StockRows },
  'stock.adjust': { description: 'Receive, write off and count goods', rows: StockRows },
  'stock.plan': { description: 'Set from which stock on goods are ordered anew', rows: StockRows },
  'stock-count.read': 'See stock counts',
  'stock-count.edit': 'Begin stock counts, and count',
  'stock-count.post': 'See what the books say of a count, finish it and post its differences',
  'stock-count.approve': 'Approve differences of stock counts beyond the tolerance',
  'stock-transfer.read': 'See transfers between shops',
  'stock-transfer.send': 'Send goods to another shop, and take back what comes back',
  'stock-transfer.receive': 'Receive goods from another shop',
  'lot.read': 'See lots, serial numbers and what expires',
  'lot.edit': 'Say how goods are tracked, correct lots, and assign stock to them',
  'lot.block': 'Block lots, so that they are not sold, and free them again',
  'lot.recall': 'See which sales and customers had a lot, and which receipts it came by'
}

/** What a role template holds of it. */
export const inventoryRoles = {
  manager: ['stock.*', 'stock-count.*', 'stock-transfer.*', 'lot.*'],
  buyer: ['stock.read', 'stock.plan', 'lot.read'],
  'stock-keeper': [
    'stock.*',
    'stock-count.read',
    'stock-count.edit',
    'stock-count.post',
    'stock-transfer.*',
    'lot.read',
    'lot.edit',
    'lot.block'
  ],
  cashier: ['stock.read', 'lot.read'],
  accountant: ['stock.read', 'stock-count.read', 'stock-transfer.read', 'lot.read'],
  'sales-agent': ['stock.read']
}
