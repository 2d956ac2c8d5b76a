import type { ReportingWords } from './en.ts'

export const words: ReportingWords = {
  title: 'Hoje',
  against: day => `comparado com ${day} da semana passada, o dia inteiro`,
  takings: 'Vendas',
  receipts: 'Recibos',
  average: 'Recibo médio',
  asBefore: 'igual à semana passada',
  byDay: 'Vendas por dia',
  now: 'Estes sete dias',
  before: 'Os sete anteriores',
  day: 'Dia'
}
