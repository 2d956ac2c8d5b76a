const words = {
  add: (name: string) => `Lot of ${name}`,
  addSerial: (name: string) => `Serial number of ${name}`,
  lot: 'Lot',
  serial: 'Serial number',
  help: 'Scan or type it, then Enter.',
  quantity: (code: string) => `Quantity of ${code}`,
  expires: (code: string) => `Last day of ${code}`,
  remove: (code: string) => `Remove ${code}`,
  named: (named: string, quantity: string) => `${named} of ${quantity} named`,
  twice: (code: string) => `${code} is named already.`
}
export { words }
export type LotsWords = typeof words
