import type { MeasureWords } from './en.ts'

const words: MeasureWords = {
  weigh: 'Peso',
  measure: 'Cantidad',
  price: 'Precio',
  setPrice: 'Poner precio',
  perUnit: price => `${price} según la lista de precios`,
  between: (least, most) => `De ${least} a ${most}`,
  atLeast: least => `Como mínimo ${least}`,
  atMost: most => `Como máximo ${most}`,
  label: code => `De la etiqueta ${code}`,
  add: 'Añadir',
  change: 'Cambiar',
  erase: 'Borrar',
  clear: 'Vaciar',
  reason: 'Motivo',
  reasonNeeded: 'Elija primero un motivo.',
  otherReason: 'Otro motivo'
}
export { words }
