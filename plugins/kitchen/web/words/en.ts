export const words = {
  screen: 'Kitchen screen',
  orders: 'Kitchen orders',
  stations: 'Kitchen stations'
}
export type KitchenWords = typeof words
