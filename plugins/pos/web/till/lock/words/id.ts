import type { LockWords } from './en.ts'

export const words: LockWords = {
  title: 'Siapa di kasir?',
  pinOf: name => `PIN ${name}`,
  typed: count => `${count} angka`,
  goOn: 'Lanjut',
  erase: 'Hapus',
  clear: 'Kosongkan',
  others: 'Orang lain',
  password: 'Masuk dengan e-mail dan kata sandi',
  none: 'Belum ada yang punya PIN',
  noneHelp: 'Masuk dengan kata sandi, lalu pilih PIN di “Akun saya” di konsol.',
  checking: 'Sebentar…'
}
