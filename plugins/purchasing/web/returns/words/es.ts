import type { ReturnWords } from './en.ts'

export const words: ReturnWords = {
  back: 'Todas las devoluciones',
  reason: 'Motivo',
  credit: 'Crédito esperado',
  creditNote: 'Nota de crédito',
  awaited: 'Pendiente',
  came: 'Recibida',
  wentBack: 'Devuelto',
  state: 'Nota de crédito',
  empty: 'Aún no se ha devuelto nada',
  emptyHelp: 'Abra una recepción para devolver mercancía de ella al proveedor.',
  giveBack: 'Devolver mercancía',
  title: '¿Qué se devuelve al proveedor?',
  help: 'Sale de las existencias; el proveedor debe una nota de crédito.',
  of: (name: string) => `Devuelto de ${name}`,
  done: (number: string) => `Devuelto como ${number}. Se espera una nota de crédito.`,
  withoutReceipt: 'Devolver sin recepción',
  linesHelp: 'Busque lo que se devuelve. Sale de las existencias a lo que cuesta ahora.',
  wrongLines: 'Revise las cantidades y los importes marcados.',
  whyNeeded: 'Indique por qué se devuelve.'
}
