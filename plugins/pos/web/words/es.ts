import type { PosWords } from './en.ts'

export const words: PosWords = {
  till: 'Caja',
  title: 'Ventas',
  search: 'Número del recibo',
  shop: 'Tienda',
  columns: {
    number: 'Número',
    at: 'Cuándo',
    shop: 'Tienda',
    register: 'Caja',
    state: 'Estado',
    total: 'Total'
  },
  states: {
    posted: 'Pagada',
    'part-refunded': 'Reembolso parcial',
    refunded: 'Reembolsada',
    voided: 'Anulada'
  },
  nothing: 'Ninguna venta coincide',
  nothingHelp: 'Escriba el número completo, como está en el recibo.',
  clear: 'Quitar búsqueda y filtros',
  emptyTitle: 'Aún no se ha vendido nada',
  emptyHelp: 'Aquí está cada venta de la caja y de la tienda web, la última primero.',
  back: 'Todas las ventas',
  receipt: 'Recibo',
  lines: 'Líneas',
  product: 'Producto',
  quantity: 'Cant.',
  price: 'Precio',
  amount: 'Importe',
  net: 'Neto',
  rounding: 'Redondeo',
  total: 'Total',
  change: 'Cambio',
  refundedOf: count => `${count} reembolsado`,
  paid: 'Pagado con',
  tenders: {
    cash: 'Efectivo',
    card: 'Tarjeta',
    bank_transfer: 'Transferencia',
    voucher: 'Vale',
    online: 'En línea',
    other: 'Otro'
  },
  about: 'Venta',
  day: 'Día de negocio',
  reference: 'Referencia',
  note: 'Nota',
  seenIn: shop => `en ${shop}`,
  latest: 'Últimas ventas',
  all: 'Todas'
}
