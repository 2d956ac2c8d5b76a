import type { SessionWords } from './en.ts'

export const words: SessionWords = {
  sessions: 'Sesi kasir',
  days: 'Hari',
  session: serial => `Sesi ${serial}`,
  all: 'Semua sesi',
  columns: {
    serial: 'Sesi',
    register: 'Kasir',
    shop: 'Toko',
    opened: 'Dibuka',
    by: 'Petugas',
    expected: 'Seharusnya',
    counted: 'Dihitung',
    difference: 'Selisih',
    state: 'Status',
    day: 'Hari usaha',
    opening: 'Modal awal',
    taken: 'Tunai diterima',
    returned: 'Dikembalikan',
    moved: 'Masuk dan keluar',
    closing: 'Hitungan terakhir'
  },
  states: { open: 'Terbuka', closed: 'Tertutup' },
  approvals: { awaited: 'Menunggu persetujuan', given: 'Disetujui' },
  stillOpen: count => `${count} masih terbuka`,
  filters: {
    state: 'Status',
    approval: 'Selisih',
    shop: 'Toko',
    register: 'Kasir',
    by: 'Per',
    byShop: 'toko'
  },
  nothing: 'Tidak ada sesi yang cocok',
  nothingHelp: 'Hapus salah satu filter.',
  clear: 'Hapus filter',
  emptyTitle: 'Belum ada kasir yang dibuka',
  emptyHelp:
    'Kasir dibuka dengan modal awal dan ditutup dengan menghitung. Yang masuk dan kecocokannya ada di sini.',
  emptyDays: 'Yang melewati laci ada di sini, hari demi hari.',
  report: 'Laporan',
  hidden: 'Laporan X menunjukkan isi laci yang seharusnya. Anda melihatnya setelah kasir ditutup.',
  cash: 'Kas masuk dan keluar',
  noCash: 'Tidak ada yang dimasukkan atau dikeluarkan.',
  cashHelp: 'Di kasir, dengan tombol laci.',
  kinds: { in: 'Masuk', out: 'Keluar', drop: 'Ke brankas', tips: 'Tip' },
  reason: 'Alasan',
  amount: 'Jumlah',
  when: 'Kapan',
  shifts: 'Siapa yang memegang laci',
  withoutCount: 'tidak dihitung',
  note: 'Catatan',
  documents: 'Penjualannya',
  print: 'Cetak',
  approve: 'Setujui selisih',
  approveHelp: amount => `${amount} antara hitungan dan pembukuan.`,
  approveReason: 'Mengapa ini dapat diterima',
  approved: 'Selisih disetujui.',
  waiting: count =>
    count === 1
      ? '1 selisih menunggu persetujuan'
      : `${count < 100 ? count : '100+'} selisih menunggu persetujuan`,
  needsPerson: 'Kasir'
}
