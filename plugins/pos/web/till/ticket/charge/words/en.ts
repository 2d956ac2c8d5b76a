const words = {
  title: 'Service charge',
  takeOff: 'Take the service charge off',
  reason: 'Why, e.g. the guests had to wait',
  go: 'Take it off',
  again: 'Charge it again',
  off: 'Taken off'
}
export { words }
export type ChargeWords = typeof words
