import type { AccountsWords } from './en.ts'

export const words: AccountsWords = {
  title: 'Akun pelanggan',
  one: 'Akun'
}
