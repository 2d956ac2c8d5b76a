import type { CustomersMenuWords } from './en.ts'

export const words: CustomersMenuWords = {
  title: 'Pelanggan',
  newTitle: 'Tambah pelanggan',
  groups: 'Grup pelanggan'
}
