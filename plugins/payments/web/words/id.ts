import type { PaymentsWords } from './en.ts'

export const words: PaymentsWords = {
  title: 'Pembayaran',
  payment: 'Pembayaran',
  views: {
    payments: 'Pembayaran',
    refunds: 'Pengembalian dana',
    disputes: 'Sengketa',
    payouts: 'Pencairan',
    comparisons: 'Rekonsiliasi',
    log: 'Log penyedia'
  },
  accounts: {
    title: 'Akun pembayaran',
    create: 'Tambah akun'
  }
}
