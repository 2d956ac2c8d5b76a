import type { MenuWords } from './en.ts'

export const words: MenuWords = {
  orders: 'Pedidos',
  list: 'Todos los pedidos',
  shipping: 'Envíos',
  newMethod: 'Nuevo método',
  keys: 'Claves de la tienda web',
  ofCustomer: 'Pedidos web'
}
