const words = {
  title: 'Currency',
  toPay: (currency: string) => `To pay in ${currency}`,
  given: 'Given',
  worth: 'Worth',
  change: (currency: string) => `Change in ${currency}`,
  keep: (amount: string) => `Keep the change, ${amount}`,
  rate: (unit: string, worth: string) => `${unit} = ${worth}`,
  taken: (smallest: string) => `Taken in multiples of ${smallest}.`
}
export { words }
export type ForeignWords = typeof words
