const words = {
  weigh: 'Weight',
  measure: 'Amount',
  price: 'Price',
  setPrice: 'Set price',
  perUnit: (price: string) => `${price} by the price list`,
  between: (least: string, most: string) => `From ${least} to ${most}`,
  atLeast: (least: string) => `At least ${least}`,
  atMost: (most: string) => `At most ${most}`,
  label: (code: string) => `From label ${code}`,
  add: 'Add',
  change: 'Change',
  erase: 'Erase',
  clear: 'Clear',
  reason: 'Reason',
  reasonNeeded: 'Choose a reason first.',
  otherReason: 'Another reason'
}
export { words }
export type MeasureWords = typeof words
