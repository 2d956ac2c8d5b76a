import type { ReorderWords } from './en.ts'

export const words: ReorderWords = {
  show: 'Mostrar',
  all: 'Todos os artigos',
  sold: 'Vendido, 28 dias',
  point: 'Repor a partir de',
  upTo: 'Pedir até',
  order: 'A pedir',
  pointOf: (name: string) => `Repor a partir de, de ${name}`,
  upToOf: (name: string) => `Pedir até, de ${name}`,
  suggest: 'Usar sugestões',
  suggestHelp: 'Preenche o que as vendas de 28 dias sugerem onde ainda não há nada.',
  suggested: (count: number) =>
    count === 0
      ? 'Nada a preencher: ainda não há vendas ou tudo está definido.'
      : `${count} preenchidos. Confira e salve.`,
  save: 'Salvar pontos de reposição',
  saved: 'Pontos de reposição salvos.',
  notNumber: 'Escreva quantidades de zero ou mais, como 3 ou 0,5.',
  upToHelp: '“Pedir até” deve ser maior que “Repor a partir de”, e precisa dele.',
  empty: 'Nada a pedir',
  emptyHelp:
    'Os artigos aparecem aqui quando o que se pode vender cai ao ponto de reposição. Mostre todos os artigos para definir os pontos.',
  showAll: 'Mostrar todos os artigos'
}
