const words = {
  menu: 'Purchasing',
  orders: 'Purchase orders',
  receipts: 'Goods receipts',
  bills: 'Supplier invoices',
  paymentsDue: 'Payments due',
  suppliers: 'Suppliers',
  stockValue: 'Stock value',
  cost: 'Cost'
}
export { words }
export type PurchasingWords = typeof words
