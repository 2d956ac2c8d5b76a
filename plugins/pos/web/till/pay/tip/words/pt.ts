import type { TipWords } from './en.ts'

const words: TipWords = {
  title: 'Gorjeta',
  none: 'Sem gorjeta',
  of: (amount: string) => `Gorjeta ${amount}`,
  keep: (amount: string) => `Gorjeta: o troco, ${amount}`
}
export { words }
