import type { WaitingWords } from './en.ts'

export const words: WaitingWords = {
  title: 'Penjualan yang akan dikirim',
  help: 'Sudah dibayar dan tersimpan di perangkat ini. Dikirim begitu jaringan kembali; sampai saat itu jangan keluar atau menghapus data peramban ini. Pengembalian dan pembayaran lewat penyedia membutuhkan jaringan.',
  none: 'Semua sudah dikirim.',
  sendNow: 'Kirim sekarang',
  save: 'Simpan sebagai berkas'
}
