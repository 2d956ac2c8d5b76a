import type { RegistersWords } from './en.ts'

export const words: RegistersWords = {
  title: 'Kasir yang mana ini?',
  help: 'Perangkat ini akan mengingatnya. Anda dapat menggantinya di bagian atas halaman.',
  none: 'Belum ada kasir',
  noneHelp: 'Pengelola toko dapat menambahkannya di konsol.',
  since: 'sejak',
  console: 'Ke konsol'
}
