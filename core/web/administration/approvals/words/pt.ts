import type { ApprovalWords } from './en.ts'

export const words: ApprovalWords = {
  title: 'Aprovações',
  help: 'O que a equipe não pode fazer sozinha e você pode. Uma aprovação vale só para isto, uma vez, por dez minutos.',
  asks: name => `${name} pede isto`,
  approve: 'Aprovar',
  decline: 'Recusar',
  approved: 'Aprovado.',
  declined: 'Recusado.',
  emptyTitle: 'Nada espera aprovação',
  emptyHelp: 'Quando alguém em um caixa precisar de você, aparece aqui na hora.',
  details: 'O que exatamente',
  shop: 'Loja',
  since: 'Pedido',
  waiting: count =>
    count === 1 ? 'Um pedido espera sua aprovação' : `${count} pedidos esperam sua aprovação`,
  of: {
    'sale.discount-beyond': 'Um desconto acima do limite',
    'sale.override-price': 'Outro preço ou nome que no catálogo',
    'sale.void': 'Cancelar uma venda',
    'refund.other-tender': 'O dinheiro volta por outro meio'
  }
}
