import type { RegisterWords } from './en.ts'

export const words: RegisterWords = {
  title: 'Caixas',
  lead: 'Onde as vendas são registradas e quem está lá agora.',
  printerHost: 'Impressora de recibos na rede',
  printerHelp:
    'O endereço dela, p. ex. 192.168.1.50; vazio: nenhuma. O servidor imprime nela, se o operador permitir essa rede.',
  printerPort: 'Porta',
  printerWidth: 'Papel',
  printerDrawn: 'Imprimir as letras como imagem',
  name: 'Nome',
  nameHelp: 'Como aparece nos recibos e nas listas.',
  shop: 'Loja',
  state: 'Situação',
  here: 'Lá agora',
  noOne: 'Ninguém',
  since: 'desde',
  ofWeb: 'Pedidos feitos em outro lugar',
  open: 'Aberto',
  closed: 'Fechado',
  add: 'Adicionar caixa',
  added: (name: string) => `${name} já existe. Pode ser escolhido ao abrir o caixa.`,
  change: 'Alterar',
  changeOne: (name: string) => `Alterar ${name}`,
  isOpen: 'Vendas podem ser registradas aqui',
  isOpenHelp: 'Um caixa fechado mantém suas vendas. Ele pode ser reaberto.',
  needsSession: 'É aberto com um fundo de troco antes de vender',
  needsSessionHelp: 'Para um caixa com gaveta, onde as configurações da loja pedem.',
  needed: 'Dê um nome a ele.',
  emptyTitle: 'Ainda não há nenhum caixa',
  emptyHelp: 'Uma loja vende em um caixa. Adicione um para começar.'
}
