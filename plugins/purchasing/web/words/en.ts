const words = {
  menu: 'Purchasing',
  orders: 'Purchase orders',
  receipts: 'Goods receipts',
  suppliers: 'Suppliers',
  stockValue: 'Stock value',
  cost: 'Cost'
}
export { words }
export type PurchasingWords = typeof words
