import type { CatalogWords } from './en.ts'

export const words: CatalogWords = {
  title: 'Productos',
  priceLists: 'Listas de precios',
  search: 'Nombre, SKU o código',
  category: 'Categoría',
  state: 'Estado',
  states: { active: 'Activo', inactive: 'Archivado' },
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
  samples: { title: 'Productos de muestra', use: 'Usar productos de muestra' },
  noCategory: 'Ninguna',
  back: 'Todos los productos',
  basics: 'Lo básico',
  description: 'Descripción',
  tax: 'Impuesto',
  kind: 'Tipo',
  kinds: { goods: 'Artículo', service: 'Servicio' },
  variantsTitle: 'Variantes',
  variant: 'Variante',
  noBarcode: 'ninguno',
  more: 'Más',
  form: {
    newTitle: 'Añadir un producto',
    add: 'Añadir producto',
    made: name => `Se añadió ${name}.`,
    needed: 'Obligatorio',
    needPrice: 'Ponga un precio; 0 si es gratis.',
    grams: 'Gramos enteros, en cifras.',
    name: 'Nombre',
    nameHelp: 'Como aparece en listas y recibos.',
    skuHelp: 'Su propio número. Si queda vacío, se toma el código o el nombre.',
    usualTax: 'Predeterminada',
    priceTitle: 'Precio y código',
    cost: 'Costo',
    weight: 'Peso (g)',
    barcodeHelp: 'Escanéelo, o escríbalo y pulse Intro.',
    addVariant: 'Añadir variante',
    removeVariant: name => `Quitar ${name}`,
    archive: 'Archivar',
    restore: 'Restaurar'
  },
  labels: { title: 'Etiquetas', print: 'Imprimir etiquetas' },
  bulk: {
    chosen: count => (count === 1 ? '1 elegido' : `${count} elegidos`),
    left: count => `Faltan ${count}…`,
    move: 'Mover a categoría',
    clear: 'Quitar selección',
    archived: count =>
      count === 1 ? 'Se archivó un producto.' : `Se archivaron ${count} productos.`,
    restored: count =>
      count === 1 ? 'Se restauró un producto.' : `Se restauraron ${count} productos.`,
    moved: count => (count === 1 ? 'Se movió un producto.' : `Se movieron ${count} productos.`),
    refused: (count, reason) =>
      count === 1 ? `Uno no se cambió. ${reason}` : `${count} no se cambiaron. ${reason}`
  },
  categories: {
    title: 'Categorías',
    add: 'Añadir categoría',
    change: name => `Cambiar ${name}`,
    name: 'Nombre',
    parent: 'Categoría superior',
    top: 'Ninguna (primer nivel)',
    products: 'Productos',
    addBelow: 'Añadir subcategoría',
    added: name => `Se añadió ${name}.`,
    search: 'Nombre de una categoría',
    emptyTitle: 'Aún no hay categorías',
    emptyHelp: 'Las categorías ayudan a encontrar productos en la caja y en la tienda web.'
  },
  taxes: {
    title: 'Clases de impuesto',
    add: 'Añadir clase',
    change: name => `Cambiar ${name}`,
    name: 'Nombre',
    code: 'Código',
    codeHelp: 'Minúsculas, cifras y guiones. No se puede cambiar después.',
    rates: 'Tasas',
    rateName: 'Impuesto',
    rateHelp: 'Como aparece en los recibos, p. ej. IVA.',
    percent: 'Tasa',
    percentWrong: 'Un porcentaje de 0 a 100.',
    addRate: 'Añadir otro impuesto',
    removeRate: name => `Quitar ${name}`,
    total: 'Total',
    future: 'Los cambios valen solo para ventas futuras.',
    added: name => `Se añadió ${name}.`,
    taken: 'Ya hay una clase con este código.'
  },
  files: 'Importar y exportar'
}
