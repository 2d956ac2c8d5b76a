import type { EntryWords } from './en.ts'

export const words: EntryWords = {
  titles: {
    receipt: 'Terima barang',
    count: 'Hitung stok',
    'write-off': 'Hapus dari stok',
    opening: 'Stok awal'
  },
  what: 'Apa yang terjadi',
  reference: 'Referensi',
  referenceHelp: 'Nomor surat jalan atau pesanan. Setiap nomor sekali saja.',
  note: 'Catatan',
  why: 'Sebabnya',
  whyHelp: 'Rusak, kedaluwarsa, dicuri, dipakai di toko…',
  whyNeeded: 'Tulis sebab barang ini tidak ada lagi.',
  find: 'Pindai atau cari',
  findHelp: 'Satu pindaian langsung menambah satu. Kata-kata mencari produk untuk dipilih.',
  unknown: code => `Tidak ada barang yang cocok dengan “${code}”.`,
  offSale: name => `${name} tidak dijual; jual dulu.`,
  found: 'Produk yang ditemukan',
  lines: 'Produk penyesuaian ini',
  empty: 'Belum ada produk',
  emptyHelp: {
    receipt: 'Pindai barang yang datang, atau cari.',
    count: 'Pindai rak satu per satu, atau cari lalu ketik hasil hitungan.',
    'write-off': 'Pindai barang yang tidak ada lagi, atau cari.',
    opening: 'Pindai atau cari barang yang ada saat Anda mulai.'
  },
  books: 'Stok',
  quantities: {
    receipt: 'Diterima',
    count: 'Dihitung',
    'write-off': 'Dihapus',
    opening: 'Stok awal'
  },
  difference: 'Selisih',
  after: 'Sesudah',
  removing: 'Keluarkan',
  remove: name => `Keluarkan ${name}`,
  notNumber: 'Tulis angka, misalnya 3 atau 0,5.',
  aboveZero: 'Tulis angka di atas nol.',
  short: onHand => `Hanya ada ${onHand}.`,
  changed: onHand => `Stok sudah berubah: sekarang ${onHand}. Hitung lagi.`,
  changedAll: 'Stok berubah sejak dihitung. Periksa baris yang ditandai lalu catat lagi.',
  differ: (count, of) => (count === 0 ? 'Semua sesuai' : `${count} dari ${of} berbeda`),
  posts: {
    receipt: 'Catat penerimaan',
    count: 'Catat hitungan',
    'write-off': 'Catat penghapusan',
    opening: 'Catat stok awal'
  },
  posted: {
    receipt: 'Barang diterima.',
    count: 'Hitungan dicatat.',
    'write-off': 'Barang dihapus dari stok.',
    opening: 'Stok awal dicatat.'
  },
  tooMany: 'Satu penyesuaian memuat 1.000 produk. Catat yang ini lalu mulai yang lain.'
}
