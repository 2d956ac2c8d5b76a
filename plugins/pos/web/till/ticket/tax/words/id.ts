import type { TaxWords } from './en.ts'

export const words: TaxWords = {
  row: 'Pembebasan pajak',
  exempt: 'Bebas pajak',
  leftOff: 'Pajak yang tidak dipungut',
  off: 'Kenakan pajak',
  offHelp: 'Bebas pajak, tetapi penjualan ini dengan pajak',
  on: 'Tanpa pajak',
  notToday: 'Sertifikat tidak berlaku hari ini',
  notThese: 'Sertifikat bukan untuk produk ini',
  remove: 'Kenakan pajak',
  approval: 'Ini perlu persetujuan manajer.',
  title: 'Bebaskan penjualan ini dari pajak',
  why: 'Alasan',
  certificate: 'Nomor sertifikat',
  go: 'Tanpa pajak',
  kinds: {
    reseller: 'Penjual kembali',
    charity: 'Lembaga amal',
    diplomatic: 'Diplomatik',
    government: 'Instansi pemerintah',
    other: 'Alasan lain'
  }
}
