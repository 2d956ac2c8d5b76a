import type { RegisterWords } from './en.ts'

export const words: RegisterWords = {
  title: 'Cajas',
  lead: 'Dónde se cobran las ventas y quién está ahora.',
  printerHost: 'Impresora de recibos en la red',
  printerHelp:
    'Su dirección, p. ej. 192.168.1.50; vacío: ninguna. El servidor imprime en ella, si el operador permite esa red.',
  printerPort: 'Puerto',
  printerWidth: 'Papel',
  printerDrawn: 'Imprimir las letras como imagen',
  name: 'Nombre',
  nameHelp: 'Tal como aparece en recibos y listas.',
  shop: 'Tienda',
  state: 'Estado',
  here: 'Ahora allí',
  noOne: 'Nadie',
  since: 'desde',
  ofWeb: 'Pedidos hechos en otra parte',
  open: 'Abierta',
  closed: 'Cerrada',
  add: 'Añadir caja',
  added: (name: string) => `${name} ya existe. Se puede elegir al abrir la caja.`,
  change: 'Cambiar',
  changeOne: (name: string) => `Cambiar ${name}`,
  isOpen: 'Aquí se pueden cobrar ventas',
  isOpenHelp: 'Una caja cerrada conserva sus ventas. Se puede volver a abrir.',
  needsSession: 'Se abre con un fondo antes de vender',
  needsSessionHelp: 'Para una caja con efectivo, donde los ajustes de la tienda lo piden.',
  needed: 'Ponle un nombre.',
  emptyTitle: 'Todavía no hay ninguna caja',
  emptyHelp: 'Una tienda vende en una caja. Añade una para empezar.'
}
