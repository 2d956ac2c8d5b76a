import type { ForeignWords } from './en.ts'

const words: ForeignWords = {
  title: 'Moeda',
  toPay: currency => `A pagar em ${currency}`,
  given: 'Entregue',
  worth: 'Equivale a',
  change: currency => `Troco em ${currency}`,
  keep: amount => `Gorjeta: o troco, ${amount}`,
  rate: (unit, worth) => `${unit} = ${worth}`,
  taken: smallest => `Aceita-se em múltiplos de ${smallest}.`
}
export { words }
