import type { ChargeWords } from './en.ts'

const words: ChargeWords = {
  title: 'Taxa de serviço',
  takeOff: 'Retirar a taxa de serviço',
  reason: 'Motivo, p. ex. os clientes tiveram de esperar',
  go: 'Retirar',
  again: 'Cobrar de novo',
  off: 'Retirada'
}
export { words }
