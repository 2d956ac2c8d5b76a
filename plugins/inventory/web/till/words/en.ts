const words = {
  lots: 'Lots and serials',
  scan: 'Lot or serial number',
  none: 'Nothing on this ticket is tracked by lots or serial numbers.',
  unknown: (code: string) => `${code} is no lot or piece of what is on this ticket.`,
  which: (code: string) => `${code}: choose the product it is of.`,
  choose: (name: string) => `Lots of ${name}`,
  first: 'First expired first out, unless you choose.',
  missing: (named: string, quantity: string) => `${named} of ${quantity} named`,
  expires: (day: string) => `until ${day}`,
  blocked: 'blocked',
  expired: 'expired',
  serialsMissing: (count: string) => `Serial numbers to name: ${count}`,
  done: 'Done'
}
export { words }
export type TillWords = typeof words
