import type { ForeignWords } from './en.ts'

const words: ForeignWords = {
  title: 'Moneda',
  toPay: currency => `A pagar en ${currency}`,
  given: 'Entregado',
  worth: 'Equivale a',
  change: currency => `Cambio en ${currency}`,
  keep: amount => `Propina: el cambio, ${amount}`,
  rate: (unit, worth) => `${unit} = ${worth}`,
  taken: smallest => `Se acepta en múltiplos de ${smallest}.`
}
export { words }
