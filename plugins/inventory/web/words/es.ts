import type { InventoryWords } from './en.ts'

export const words: InventoryWords = {
  title: 'Existencias',
  counts: 'Recuentos',
  transfers: 'Traslados',
  lots: 'Lotes y números de serie',
  views: {
    levels: 'Niveles',
    movements: 'Movimientos',
    adjustments: 'Ajustes',
    reserved: 'Reservado',
    reorder: 'Reponer'
  },
  adjust: 'Ajustar existencias',
  panel: {
    title: 'Existencias',
    service: 'Un servicio no tiene existencias.',
    none: 'Aún no ha habido existencias.',
    latest: 'Últimos movimientos',
    ofParts: 'se arma con sus partes',
    reserved: quantity => `${quantity} reservados`
  }
}
