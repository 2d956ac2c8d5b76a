import type { TopUpsWords } from './en.ts'

export const words: TopUpsWords = {
  title: 'Isi pulsa',
  account: 'Akun isi pulsa'
}
