import type { LayawaysWords } from './en.ts'

export const words: LayawaysWords = {
  title: 'Reservas',
  one: 'Reserva'
}
