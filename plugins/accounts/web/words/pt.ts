import type { AccountsWords } from './en.ts'

export const words: AccountsWords = {
  title: 'Contas de clientes',
  one: 'Conta'
}
