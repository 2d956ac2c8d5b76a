import type { DiscountWords } from './en.ts'

export const words: DiscountWords = {
  groups: { reason: 'Motivo', user: 'Dado por', approver: 'Aprovado por' },
  columns: { sales: 'Recibos', given: 'Dado', undone: 'Desfeito', discount: 'Descontos' },
  given: 'Descontos dados',
  undone: 'Desfeito por devoluções e cancelamentos',
  left: 'O que fica dado',
  noReason: 'Sem motivo',
  notNeeded: 'Ninguém precisou aprovar',
  noStaff: 'Loja virtual',
  emptyTitle: 'Nenhum desconto neste período',
  emptyHelp: 'Escolha outro período acima. Os motivos ficam em Configurações → Caixa.'
}
