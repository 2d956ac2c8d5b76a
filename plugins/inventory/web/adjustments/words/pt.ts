import type { EntryWords } from './en.ts'

export const words: EntryWords = {
  titles: {
    receipt: 'Receber mercadorias',
    count: 'Contar estoque',
    'write-off': 'Dar baixa',
    opening: 'Estoque inicial'
  },
  what: 'O que aconteceu',
  reference: 'Referência',
  referenceHelp: 'Número da nota ou do pedido. Cada número uma só vez.',
  note: 'Observação',
  why: 'Por quê',
  whyHelp: 'Quebrado, vencido, roubado, usado na loja…',
  whyNeeded: 'Escreva por que estas mercadorias se foram.',
  find: 'Ler código ou buscar',
  findHelp: 'Uma leitura acrescenta um na hora. Palavras encontram produtos para escolher.',
  unknown: code => `Nenhum produto corresponde a “${code}”.`,
  offSale: name => `${name} está fora de venda; coloque à venda primeiro.`,
  found: 'Produtos encontrados',
  lines: 'Produtos deste ajuste',
  empty: 'Nenhum produto ainda',
  emptyHelp: {
    receipt: 'Leia o código do que chegou, ou busque.',
    count: 'Leia a prateleira peça por peça, ou busque e digite o que contou.',
    'write-off': 'Leia o código do que se foi, ou busque.',
    opening: 'Leia ou busque o que havia quando você começou.'
  },
  books: 'Em estoque',
  quantities: {
    receipt: 'Recebido',
    count: 'Contado',
    'write-off': 'Baixado',
    opening: 'Estoque inicial'
  },
  difference: 'Diferença',
  after: 'Depois',
  removing: 'Remover',
  remove: name => `Remover ${name}`,
  notNumber: 'Escreva um número, como 3 ou 0,5.',
  aboveZero: 'Escreva um número acima de zero.',
  short: onHand => `Só há ${onHand}.`,
  changed: onHand => `O estoque mudou nesse meio-tempo: agora é ${onHand}. Conte de novo.`,
  changedAll: 'O estoque mudou desde a contagem. Confira as linhas marcadas e lance de novo.',
  differ: (count, of) =>
    count === 0
      ? 'Tudo como esperado'
      : count === 1
        ? `1 de ${of} difere`
        : `${count} de ${of} diferem`,
  posts: {
    receipt: 'Lançar recebimento',
    count: 'Lançar contagem',
    'write-off': 'Lançar baixa',
    opening: 'Lançar estoque inicial'
  },
  posted: {
    receipt: 'Mercadorias recebidas.',
    count: 'Contagem lançada.',
    'write-off': 'Mercadorias baixadas.',
    opening: 'Estoque inicial lançado.'
  },
  tooMany: 'Um ajuste aceita 1.000 produtos. Lance estes e comece outro.'
}
