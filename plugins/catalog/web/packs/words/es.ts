import type { PackWords } from './en.ts'

const words: PackWords = {
  title: 'Paquetes',
  none: 'Una caja con su propio código de barras: al escanearla en la caja se vende todo lo que contiene. Las existencias se cuentan por unidad.',
  add: 'Añadir un paquete',
  change: name => `Paquete: ${name}`,
  made: name => `Se añadió ${name}.`,
  removed: name => `Se quitó ${name}.`,
  variant: 'De qué variante',
  name: 'Nombre',
  nameHelp: 'Como aparece en los recibos, p. ej. caja de 24.',
  quantity: 'Cuánto contiene',
  quantityWrong: 'Escriba un número mayor que cero.',
  price: 'Precio del paquete',
  priceHelp: 'Déjelo vacío para venderlo al precio de sus unidades.',
  ofPieces: 'precio de sus unidades',
  barcode: 'Código de barras',
  remove: 'Quitar',
  needed: 'Obligatorio'
}
export { words }
