import type { InventoryWords } from './en.ts'

export const words: InventoryWords = {
  title: 'Estoque',
  counts: 'Contagens de estoque',
  transfers: 'Transferências',
  lots: 'Lotes e números de série',
  views: {
    levels: 'Níveis',
    movements: 'Movimentos',
    adjustments: 'Ajustes',
    reserved: 'Reservado',
    reorder: 'Repor'
  },
  adjust: 'Ajustar estoque',
  panel: {
    title: 'Estoque',
    service: 'Um serviço não tem estoque.',
    none: 'Nada foi estocado ainda.',
    latest: 'Últimos movimentos',
    ofParts: 'montado com as suas partes',
    reserved: quantity => `${quantity} reservados`
  }
}
