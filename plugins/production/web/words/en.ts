const words = {
  menu: 'Production',
  orders: 'Production orders',
  boms: 'Bills of materials',
  madeOf: 'Made of'
}
export { words }
export type ProductionWords = typeof words
