import type { LotsWords } from './en.ts'

export const words: LotsWords = {
  add: name => `Lote de ${name}`,
  addSerial: name => `Número de série de ${name}`,
  lot: 'Lote',
  serial: 'Número de série',
  help: 'Leia ou escreva e prima Enter.',
  quantity: code => `Quantidade de ${code}`,
  expires: code => `Último dia de ${code}`,
  remove: code => `Retirar ${code}`,
  named: (named, quantity) => `${named} de ${quantity} indicados`,
  twice: code => `${code} já está indicado.`
}
