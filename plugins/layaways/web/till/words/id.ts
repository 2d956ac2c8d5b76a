import type { TillWords } from './en.ts'

export const words: TillWords = {
  title: 'Titipan',
  choose: 'Pilih pelanggan dulu (F2).',
  notPlain:
    'Hanya barang yang bisa disisihkan: bukan nota yang diparkir, barang kembali, atau label timbangan.',
  setAsideHelp: 'Barang disimpan untuk pelanggan, yang membayar uang muka sekarang.',
  total: 'Harga',
  leastDeposit: 'Uang muka paling sedikit',
  dueOn: 'Diambil sebelum',
  deposit: 'Uang muka',
  note: 'Catatan',
  setAside: 'Sisihkan',
  madeOf: number => `Disisihkan sebagai ${number}.`,
  none: 'Tidak ada barang yang disisihkan di sini.',
  noneOfCustomer: 'Tidak ada barang yang disisihkan untuk pelanggan ini.',
  overdue: 'Lewat waktu',
  left: 'Masih harus dibayar',
  paid: 'Dibayar',
  amount: 'Nilai',
  by: 'Dibayar dengan',
  methods: { cash: 'Tunai', card: 'Kartu' },
  take: amount => `Terima ${amount}`,
  taken: 'Pembayaran dicatat.',
  handOver: 'Serahkan',
  handOverHelp: 'Penyerahan dicatat sebagai penjualan; kelebihan uang tunai dikembalikan.',
  back: 'Kembali ke daftar',
  close: 'Tutup'
}
