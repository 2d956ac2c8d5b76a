import type { KitchenWords } from './en.ts'

export const words: KitchenWords = {
  screen: 'Ecrã da cozinha',
  orders: 'Pedidos da cozinha',
  stations: 'Postos da cozinha'
}
