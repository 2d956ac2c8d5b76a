import type { ScreenWords } from './en.ts'

export const words: ScreenWords = {
  title: 'Cocina',
  pick: '¿Qué puesto es este?',
  pickHelp: 'Este dispositivo muestra sus pedidos desde ahora.',
  none: 'Todavía no hay puestos',
  noneHelp: 'Añade puestos en la consola, con las categorías que se preparan en cada uno.',
  toStations: 'A los puestos',
  mayNot: 'Aquí no puedes ver pedidos',
  mayNotHelp: 'Pide el rol kitchen a quien reparte los roles.',
  console: 'Consola',
  change: 'Otro puesto',
  empty: 'Nada que preparar',
  emptyHelp: 'Lo que se vende aparece aquí al instante.',
  undo: 'Deshacer',
  undone: number => `El pedido ${number} ha vuelto`,
  order: number => `Pedido ${number}`,
  count: n => (n === 1 ? '1 pedido' : `${n} pedidos`),
  more: 'Hay más; estos son los más antiguos.',
  minutes: n => `${n} min`,
  late: 'Tarde',
  notPrinted: 'No impreso',
  away: 'Quitado',
  lost: 'Sin conexión. Esto es lo último que se sabe.',
  states: {
    new: 'Nuevo',
    preparing: 'En preparación',
    ready: 'Listo',
    served: 'Servido',
    cancelled: 'Cancelado'
  },
  next: { new: 'Empezar', preparing: 'Listo', ready: 'Servido', cancelled: 'Visto' },
  types: { 'dine-in': 'En el local', 'take-away': 'Para llevar', delivery: 'A domicilio' }
}
