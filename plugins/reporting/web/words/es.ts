import type { ReportingWords } from './en.ts'

export const words: ReportingWords = {
  title: 'Hoy',
  against: day => `frente a todo el ${day} pasado`,
  takings: 'Ventas',
  receipts: 'Recibos',
  average: 'Recibo medio',
  asBefore: 'igual que la semana pasada',
  byDay: 'Ventas por día',
  now: 'Estos siete días',
  before: 'Los siete anteriores',
  day: 'Día'
}
