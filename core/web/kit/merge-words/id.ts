import type { MergeWords } from './en.ts'

export const words: MergeWords = {
  title: 'Orang lain menyimpan ini lebih dulu',
  help: 'Isian di bawah diubah oleh Anda berdua. Pilih yang dipakai. Isian lainnya sudah digabung.',
  field: 'Isian',
  mine: 'Punya Anda',
  theirs: 'Punya orang lain',
  was: 'sebelumnya:',
  takeAll: 'Pakai semua',
  toChoose: count => `Pilih ${count} lagi`,
  backToForm: 'Kembali ke formulir'
}
