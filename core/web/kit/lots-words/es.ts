import type { LotsWords } from './en.ts'

export const words: LotsWords = {
  add: name => `Lote de ${name}`,
  addSerial: name => `Número de serie de ${name}`,
  lot: 'Lote',
  serial: 'Número de serie',
  help: 'Escanéelo o escríbalo y pulse Intro.',
  quantity: code => `Cantidad de ${code}`,
  expires: code => `Último día de ${code}`,
  remove: code => `Quitar ${code}`,
  named: (named, quantity) => `${named} de ${quantity} indicados`,
  twice: code => `${code} ya está indicado.`
}
