import type { DiscountWords } from './en.ts'

export const words: DiscountWords = {
  groups: { reason: 'Motivo', user: 'Dado por', approver: 'Aprobado por' },
  columns: { sales: 'Recibos', given: 'Dado', undone: 'Deshecho', discount: 'Descuentos' },
  given: 'Descuentos dados',
  undone: 'Deshecho por devoluciones y anulaciones',
  left: 'Lo que queda dado',
  noReason: 'Sin motivo',
  notNeeded: 'No hizo falta aprobar',
  noStaff: 'Tienda web',
  emptyTitle: 'Ningún descuento en este periodo',
  emptyHelp: 'Elige otro periodo arriba. Los motivos se ponen en Ajustes → Caja.'
}
