import type { CatalogWords } from './en.ts'

export const words: CatalogWords = {
  title: 'Productos',
  search: 'Nombre, SKU o código',
  category: 'Categoría',
  state: 'Estado',
  states: { active: 'En venta', inactive: 'Fuera de venta' },
  sort: 'Orden',
  sorts: { name: 'Por nombre', sku: 'Por SKU', newest: 'Los más nuevos' },
  step: {
    title: 'Añade algo que vender',
    help: 'Bastan un nombre y un precio. Con un código de barras lo encuentra el escáner.',
    label: 'Añadir un producto'
  },
  columns: {
    name: 'Producto',
    sku: 'SKU',
    category: 'Categoría',
    state: 'Estado',
    barcode: 'Código',
    price: 'Precio'
  },
  variants: count => (count === 1 ? '1 variante' : `${count} variantes`),
  from: price => `desde ${price}`,
  nothing: 'Ningún producto coincide',
  nothingHelp: search =>
    search === ''
      ? 'Nada coincide con estos filtros.'
      : `Nada se llama ni lleva el código «${search}» con estos filtros.`,
  clear: 'Quitar búsqueda y filtros',
  emptyTitle: 'Aún no hay nada que vender',
  emptyHelp: 'Un producto necesita nombre y precio; código y stock pueden esperar.',
  noCategory: 'Ninguna',
  back: 'Todos los productos',
  basics: 'Lo básico',
  description: 'Descripción',
  tax: 'Impuesto',
  kind: 'Tipo',
  kinds: { goods: 'Artículo', service: 'Servicio' },
  variantsTitle: 'Variantes',
  variant: 'Variante',
  noBarcode: 'ninguno'
}
