import type { PurchasingWords } from './en.ts'

export const words: PurchasingWords = {
  menu: 'Compras',
  orders: 'Pedidos de compra',
  receipts: 'Entradas de mercadoria',
  returns: 'Devoluções a fornecedores',
  bills: 'Faturas de fornecedores',
  paymentsDue: 'Pagamentos a vencer',
  suppliers: 'Fornecedores',
  stockValue: 'Valor do estoque',
  cost: 'Custo'
}
