import type { TipWords } from './en.ts'

const words: TipWords = {
  title: 'Propina',
  none: 'Sin propina',
  of: (amount: string) => `Propina ${amount}`,
  keep: (amount: string) => `Propina: el cambio, ${amount}`
}
export { words }
