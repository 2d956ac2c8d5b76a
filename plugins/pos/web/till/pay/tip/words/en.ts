const words = {
  title: 'Tip',
  none: 'No tip',
  of: (amount: string) => `Tip ${amount}`,
  keep: (amount: string) => `Keep the change, ${amount}`
}
export { words }
export type TipWords = typeof words
