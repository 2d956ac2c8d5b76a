import type { MeasureWords } from './en.ts'

const words: MeasureWords = {
  weigh: 'Berat',
  measure: 'Jumlah',
  price: 'Harga',
  setPrice: 'Isi harga',
  perUnit: price => `${price} menurut daftar harga`,
  between: (least, most) => `Dari ${least} sampai ${most}`,
  atLeast: least => `Paling sedikit ${least}`,
  atMost: most => `Paling banyak ${most}`,
  label: code => `Dari label ${code}`,
  add: 'Tambahkan',
  change: 'Ubah',
  erase: 'Hapus',
  clear: 'Kosongkan',
  reason: 'Alasan',
  reasonNeeded: 'Pilih alasan dahulu.',
  otherReason: 'Alasan lain'
}
export { words }
