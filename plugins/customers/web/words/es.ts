import type { CustomersMenuWords } from './en.ts'

export const words: CustomersMenuWords = {
  title: 'Clientes',
  newTitle: 'Añadir un cliente',
  groups: 'Grupos de clientes'
}
