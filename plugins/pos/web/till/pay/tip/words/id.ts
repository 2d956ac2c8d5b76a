import type { TipWords } from './en.ts'

const words: TipWords = {
  title: 'Tip',
  none: 'Tanpa tip',
  of: (amount: string) => `Tip ${amount}`,
  keep: (amount: string) => `Kembalian untuk tip, ${amount}`
}
export { words }
