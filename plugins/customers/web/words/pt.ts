import type { CustomersMenuWords } from './en.ts'

export const words: CustomersMenuWords = {
  title: 'Clientes',
  newTitle: 'Adicionar um cliente',
  groups: 'Grupos de clientes'
}
