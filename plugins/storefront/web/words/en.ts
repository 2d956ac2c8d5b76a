const words = {
  orders: 'Orders',
  list: 'All orders',
  shipping: 'Shipping',
  newMethod: 'New method',
  keys: 'Web shop keys',
  ofCustomer: 'Web orders'
}
export { words }
export type MenuWords = typeof words
