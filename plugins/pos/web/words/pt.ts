import type { PosWords } from './en.ts'

export const words: PosWords = {
  till: 'Caixa',
  title: 'Vendas',
  search: 'Número do recibo',
  shop: 'Loja',
  columns: {
    number: 'Número',
    at: 'Quando',
    shop: 'Loja',
    register: 'Caixa',
    state: 'Situação',
    total: 'Total'
  },
  states: {
    posted: 'Paga',
    'part-refunded': 'Reembolsada em parte',
    refunded: 'Reembolsada',
    voided: 'Anulada'
  },
  nothing: 'Nenhuma venda corresponde',
  nothingHelp: 'Escreva o número inteiro, como está no recibo.',
  clear: 'Limpar busca e filtros',
  emptyTitle: 'Nada vendido ainda',
  emptyHelp: 'Aqui fica cada venda do caixa e da loja online, a mais nova primeiro.',
  back: 'Todas as vendas',
  receipt: 'Recibo',
  lines: 'Linhas',
  product: 'Produto',
  quantity: 'Qtd.',
  price: 'Preço',
  amount: 'Valor',
  net: 'Líquido',
  rounding: 'Arredondamento',
  total: 'Total',
  change: 'Troco',
  refundedOf: count => `${count} reembolsado`,
  paid: 'Pago com',
  tenders: {
    cash: 'Dinheiro',
    card: 'Cartão',
    bank_transfer: 'Transferência',
    voucher: 'Vale',
    online: 'Online',
    other: 'Outro'
  },
  about: 'Venda',
  day: 'Dia comercial',
  reference: 'Referência',
  note: 'Observação',
  seenIn: shop => `em ${shop}`,
  latest: 'Últimas vendas',
  all: 'Todas'
}
