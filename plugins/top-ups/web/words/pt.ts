import type { TopUpsWords } from './en.ts'

export const words: TopUpsWords = {
  title: 'Recargas',
  account: 'Conta de recargas'
}
