const words = {
  title: (ago: string) => `No network: only the customers served last are here (updated ${ago}).`,
  none: (text: string) => `“${text}” is not on this short list.`,
  cannotAdd:
    'A customer cannot be added until the network is back; the sale can go on without one.',
  empty: 'No network, and no customers are kept on this device.'
}
export { words }
export type ShortListWords = typeof words
