import type { KitchenWords } from './en.ts'

export const words: KitchenWords = {
  screen: 'Pantalla de cocina',
  orders: 'Pedidos de cocina',
  stations: 'Puestos de cocina'
}
