const words = {
  menu: 'Purchasing',
  orders: 'Purchase orders',
  receipts: 'Goods receipts',
  returns: 'Returns to suppliers',
  bills: 'Supplier invoices',
  paymentsDue: 'Payments due',
  suppliers: 'Suppliers',
  stockValue: 'Stock value',
  cost: 'Cost'
}
export { words }
export type PurchasingWords = typeof words
