import type { MenuWords } from './en.ts'

export const words: MenuWords = {
  orders: 'Pedidos',
  list: 'Todos os pedidos',
  shipping: 'Envio',
  newMethod: 'Novo método',
  keys: 'Chaves da loja online',
  ofCustomer: 'Pedidos online'
}
