const words = {
  ofTicket: 'Discount on the ticket',
  ofLine: 'Discount on the line',
  percent: 'Per cent',
  beyond: (percent: number) => `More than ${percent} % takes the approval of a manager.`,
  none: 'None',
  amount: 'Or an amount',
  give: (amount: string) => `Take ${amount} off`
}
export { words }
export type DiscountWords = typeof words
