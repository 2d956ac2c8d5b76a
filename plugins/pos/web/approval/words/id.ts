import type { ApprovalWords } from './en.ts'

export const words: ApprovalWords = {
  titles: {
    'sale.discount-beyond': 'Manajer harus menyetujui diskon ini',
    'sale.override-price': 'Manajer harus menyetujui harga ini',
    'sale.exempt': 'Manajer harus menyetujui penjualan tanpa pajak',
    'sale.void': 'Manajer harus menyetujui pembatalan ini',
    'refund.other-tender': 'Manajer harus menyetujui pengembalian ini'
  },
  title: 'Manajer harus menyetujuinya',
  waiting: 'Menunggu manajer di perangkat lain…',
  waitingHelp: 'Lanjut sendiri begitu disetujui.',
  declined: 'Ditolak.',
  expired: 'Waktunya habis.',
  again: 'Minta lagi',
  byPin: 'Atau setujui di sini dengan PIN',
  pinOf: (name: string) => `PIN ${name}`,
  approve: 'Setujui',
  back: 'Kembali ke tiket'
}
