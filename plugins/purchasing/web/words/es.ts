import type { PurchasingWords } from './en.ts'

export const words: PurchasingWords = {
  menu: 'Compras',
  orders: 'Pedidos de compra',
  receipts: 'Entradas de mercancía',
  returns: 'Devoluciones a proveedores',
  bills: 'Facturas de proveedores',
  paymentsDue: 'Pagos pendientes',
  suppliers: 'Proveedores',
  stockValue: 'Valor del stock',
  cost: 'Coste'
}
