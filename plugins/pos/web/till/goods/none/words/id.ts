import type { NoGoodsWords } from './en.ts'

export const words: NoGoodsWords = {
  title: 'Belum ada yang dijual',
  help: 'Tambahkan produk dengan nama dan harga; langsung muncul di sini.',
  toProducts: 'Ke produk'
}
