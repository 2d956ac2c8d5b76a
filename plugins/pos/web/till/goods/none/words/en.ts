const words = {
  title: 'Nothing to sell yet',
  help: 'Add a product with a name and a price; it stands here at once.',
  toProducts: 'To the products'
}
export { words }
export type NoGoodsWords = typeof words
