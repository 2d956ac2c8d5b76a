import { words as menu } from '../words/es.ts'
import type { PageWords } from './en.ts'

export const words: PageWords = {
  ...menu,
  search: 'Nombre, SKU o código de barras',
  shop: 'Tienda',
  category: 'Categoría',
  state: 'Estado',
  states: { enough: 'Disponible', low: 'Quedan pocos', none: 'Agotado', negative: 'Bajo cero' },
  filters: { low: 'Pocos o agotados', none: 'Agotados', negative: 'Bajo cero' },
  sort: 'Orden',
  sorts: {
    name: 'Por nombre',
    sku: 'Por SKU',
    available: 'Menos primero',
    '-available': 'Más primero'
  },
  reason: 'Motivo',
  reasons: {
    sale: 'Venta',
    refund: 'Devolución',
    void: 'Venta anulada',
    receipt: 'Recibido',
    'write-off': 'Dado de baja',
    count: 'Contado',
    opening: 'Existencias iniciales',
    transfer: 'Traslado entre tiendas',
    'supplier-return': 'Devuelto al proveedor',
    production: 'Producción'
  },
  columns: {
    product: 'Producto',
    sku: 'SKU',
    onHand: 'Existencias',
    reserved: 'Reservado',
    available: 'Disponible',
    incoming: 'En camino',
    state: 'Estado',
    at: 'Hora',
    change: 'Cambio',
    after: 'Existencias después',
    document: 'Documento',
    by: 'Por',
    reference: 'Referencia',
    lines: 'Productos',
    quantity: 'Cantidad',
    holder: 'Para',
    since: 'Desde',
    until: 'Hasta'
  },
  gone: 'Ya no está en el catálogo',
  offSale: 'No a la venta',
  nothing: 'Nada coincide',
  nothingHelp: 'En esta lista nada coincide con la búsqueda y los filtros.',
  clear: 'Quitar búsqueda y filtros',
  levelsEmpty: 'Aún no hay nada que almacenar',
  levelsEmptyHelp:
    'Aquí aparece cada producto físico con sus existencias. Añada primero productos o impórtelos de un archivo.',
  toProducts: 'Ir a los productos',
  movementsEmpty: 'Aún no se ha movido nada',
  movementsEmptyHelp: 'Cada venta, entrega, recuento y baja añade aquí una línea.',
  adjustmentsEmpty: 'Aún no se ha recibido, contado ni dado de baja nada',
  adjustmentsEmptyHelp:
    'Empiece por lo que hay en los estantes: cuéntelo, o reciba su primera mercancía.',
  reservedEmpty: 'No hay nada reservado',
  reservedEmptyHelp: 'Aquí se aparta lo que espera un pedido web, para que no se venda dos veces.',
  holders: {
    'storefront.order': 'Pedido web',
    'layaways.layaway': 'Apartado',
    'production.order': 'Orden de producción'
  },
  documents: {
    'goods-receipt': 'Recepción',
    'supplier-return': 'Devolución al proveedor',
    assignment: 'Asignación',
    document: 'Venta',
    sale: 'Venta',
    refund: 'Devolución',
    void: 'Anulación',
    adjustment: 'Ajuste',
    'stock-count': 'Recuento',
    transfer: 'Traslado',
    'storefront.order': 'Pedido web',
    'storefront.return': 'Devolución web',
    'production-order': 'Orden de producción',
    'catalog.sample-goods': 'Productos de muestra'
  },
  untilGone: 'Hasta la recogida',
  allMovements: 'Todos los movimientos',
  openProduct: 'Abrir el producto',
  history: 'Movimientos',
  adjustments: {
    all: 'Todos los ajustes',
    about: 'Sobre este ajuste',
    by: 'Registrado por',
    postedAt: 'Registrado',
    note: 'Nota',
    lines: 'Productos',
    before: 'Antes',
    after: 'Después',
    change: 'Cambio',
    right: 'como se esperaba',
    cost: 'Coste'
  },
  low: {
    title: 'Quedan pocos',
    all: 'Todos',
    empty: 'No falta nada',
    emptyHelp: 'Aquí aparecerá la mercancía de la que queden pocas unidades.'
  }
}
