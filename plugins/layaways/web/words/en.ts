export const words = {
  title: 'Layaways',
  one: 'Layaway'
}
export type LayawaysWords = typeof words
