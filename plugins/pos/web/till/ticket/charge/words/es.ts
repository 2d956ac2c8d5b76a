import type { ChargeWords } from './en.ts'

const words: ChargeWords = {
  title: 'Cargo por servicio',
  takeOff: 'Quitar el cargo por servicio',
  reason: 'Motivo, p. ej. los clientes tuvieron que esperar',
  go: 'Quitarlo',
  again: 'Volver a cobrarlo',
  off: 'Quitado'
}
export { words }
