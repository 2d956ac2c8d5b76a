import type { GroupWords } from './en.ts'

export const words: GroupWords = {
  title: 'Grup pelanggan',
  group: 'Grup',
  card: 'Harga',
  help: 'Daftar harga bisa berlaku untuk pelanggan dari satu grup.',
  none: 'Tanpa grup',
  add: 'Tambah grup',
  change: name => `Grup: ${name}`,
  made: name => `${name} ditambahkan.`,
  name: 'Nama',
  customers: 'Pelanggan',
  archive: 'Arsipkan',
  restore: 'Pulihkan',
  archivedState: 'Diarsipkan',
  archived: name => `${name} diarsipkan.`,
  restored: name => `${name} dipulihkan.`,
  back: 'Semua pelanggan',
  state: 'Status',
  nothing: 'Tidak ada grup yang cocok',
  nothingHelp: 'Tidak ada hasil dengan filter ini.',
  clear: 'Hapus filter',
  emptyTitle: 'Belum ada grup pelanggan',
  emptyHelp: 'Grosir, staf, anggota: masukkan pelanggan ke grup dan beri harganya sendiri.',
  needed: 'Wajib diisi'
}
