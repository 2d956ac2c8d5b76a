import type { ParkedWords } from './en.ts'

export const words: ParkedWords = {
  title: 'Tiket tersimpan',
  search: 'Meja, nama, atau #nomor',
  nothing: 'Tidak ada tiket yang cocok',
  nothingHelp: 'Coba lebih sedikit huruf, atau status lain.',
  clear: 'Hapus pencarian dan filter',
  emptyTitle: 'Tidak ada tiket tersimpan',
  emptyHelp: 'Yang disimpan kasir dengan F8 ada di sini sampai dijual atau dibuang.',
  toTill: 'Buka kasir',
  state: 'Status',
  states: { open: 'Disimpan', sold: 'Terjual', discarded: 'Dibuang' },
  held: register => `Di ${register}`,
  merged: 'Digabung',
  orderType: 'Jenis pesanan',
  orderTypes: { 'dine-in': 'Makan di tempat', 'take-away': 'Bawa pulang', delivery: 'Pesan antar' },
  shop: 'Toko',
  name: 'Tiket',
  by: 'Disimpan oleh',
  since: 'Sejak',
  lines: 'Baris',
  total: 'Total',
  ticketName: 'Meja atau nama',
  discard: 'Buang',
  discardOne: name => `Buang ${name}`,
  discardTitle: name => `Buang ${name}?`,
  discardHelp: 'Tiket ini tidak dijual, dan tidak bisa dibuka lagi di kasir mana pun.',
  discardHeld: register =>
    `Tiket ini sedang dikerjakan di ${register}, dan akan diambil dari sana.`,
  reason: 'Alasan',
  discarded: name => `${name} dibuang.`
}
