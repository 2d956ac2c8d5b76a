const words = {
  title: 'Customer display',
  welcome: 'Welcome',
  goods: 'What is rung up',
  serviceCharge: 'Service charge',
  total: 'Total',
  toPay: 'To pay',
  toGiveBack: 'To give back',
  paid: 'Paid',
  back: 'Back to you',
  thanks: 'Thank you',
  discount: 'Discount',
  receipt: 'Your receipt',
  earlier: (lines: number) => (lines === 1 ? '1 line before' : `${lines} lines before`)
}
export { words }
export type DisplayWords = typeof words
