import type { ApprovalWords } from './en.ts'

export const words: ApprovalWords = {
  title: 'Persetujuan',
  help: 'Yang tidak boleh dilakukan staf sendiri dan boleh Anda lakukan. Persetujuan berlaku tepat untuk ini, sekali, selama sepuluh menit.',
  asks: name => `${name} memintanya`,
  approve: 'Setujui',
  decline: 'Tolak',
  approved: 'Disetujui.',
  declined: 'Ditolak.',
  emptyTitle: 'Tidak ada yang menunggu persetujuan',
  emptyHelp: 'Saat seseorang di kasir membutuhkan Anda, langsung tampil di sini.',
  details: 'Tepatnya apa',
  shop: 'Toko',
  since: 'Diminta',
  waiting: count =>
    count === 1
      ? 'Satu permintaan menunggu persetujuan Anda'
      : `${count} permintaan menunggu persetujuan Anda`,
  of: {
    'sale.discount-beyond': 'Diskon di atas batas',
    'sale.override-price': 'Harga atau nama lain dari katalog',
    'sale.void': 'Penjualan dibatalkan',
    'refund.other-tender': 'Uang kembali lewat cara lain'
  }
}
