export const words = {
  title: 'Top-ups',
  account: 'Top-up account'
}
export type TopUpsWords = typeof words
