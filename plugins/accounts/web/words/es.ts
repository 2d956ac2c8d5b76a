import type { AccountsWords } from './en.ts'

export const words: AccountsWords = {
  title: 'Cuentas de clientes',
  one: 'Cuenta'
}
