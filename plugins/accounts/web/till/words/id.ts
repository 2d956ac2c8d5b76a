import type { TillWords } from './en.ts'

export const words: TillWords = {
  pay: 'Lunasi utang',
  choose: 'Pilih dulu pelanggan (F2).',
  none: 'Pelanggan ini tidak punya akun. Pengelola toko dapat membukanya di konsol.',
  owed: 'Terutang',
  available: 'Masih tersedia',
  overdue: 'Lewat jatuh tempo',
  blocked: 'Akun ini diblokir.',
  amount: 'Jumlah',
  taken: 'Pembayaran dicatat.',
  close: 'Tutup',
  take: (amount: string) => `Terima ${amount}`,
  methods: { cash: 'Tunai', card: 'Kartu' }
}
