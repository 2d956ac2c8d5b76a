import type { ScreenWords } from './en.ts'

export const words: ScreenWords = {
  title: 'Cozinha',
  pick: 'Que posto é este?',
  pickHelp: 'Este dispositivo mostra os seus pedidos a partir de agora.',
  none: 'Ainda não há postos',
  noneHelp: 'Adicione postos na consola, com as categorias que se preparam em cada um.',
  toStations: 'Para os postos',
  mayNot: 'Não pode ver pedidos aqui',
  mayNotHelp: 'Peça a função kitchen a quem distribui as funções.',
  console: 'Consola',
  change: 'Outro posto',
  empty: 'Nada para preparar',
  emptyHelp: 'O que é vendido aparece aqui de imediato.',
  undo: 'Desfazer',
  undone: number => `O pedido ${number} voltou`,
  order: number => `Pedido ${number}`,
  count: n => (n === 1 ? '1 pedido' : `${n} pedidos`),
  more: 'Há mais; estes são os mais antigos.',
  minutes: n => `${n} min`,
  late: 'Atrasado',
  notPrinted: 'Não impresso',
  away: 'Retirado',
  lost: 'Sem ligação. Isto é o que se sabia por último.',
  states: {
    new: 'Novo',
    preparing: 'Em preparação',
    ready: 'Pronto',
    served: 'Servido',
    cancelled: 'Cancelado'
  },
  next: { new: 'Começar', preparing: 'Pronto', ready: 'Servido', cancelled: 'Visto' },
  types: { 'dine-in': 'No local', 'take-away': 'Para levar', delivery: 'Entrega' }
}
