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
  thanks: 'Thank you'
}
export { words }
export type DisplayWords = typeof words
