import type { KitWords } from './en.ts'

export const words: KitWords = {
  partFailed: name => `Bagian “${name}” gagal dimuat. Bagian lain halaman ini tetap berfungsi.`,
  tryAgain: 'Coba lagi',
  failedTitle: 'Tidak dapat dimuat',
  failedHelp: 'Tidak ada yang berubah.',
  unreachable: 'Server tidak dapat dihubungi. Periksa koneksi Anda.',
  loading: 'Memuat…',
  views: 'Tampilan',
  columns: 'Kolom',
  clearFilter: name => `Hapus filter ${name}`,
  chooseAll: 'Pilih semua baris yang tampil',
  choose: row => `Pilih baris ${row}`,
  shown: count => `${count} baris`,
  showMore: 'Tampilkan 50 lagi',
  unsaved: count => `${count} perubahan belum disimpan`,
  toFix: count => `Belum disimpan: ${count} isian perlu diperbaiki`,
  leaveAsk: 'Tinggalkan halaman ini? Perubahan Anda akan hilang.',
  leaveAnyway: 'Tinggalkan tanpa menyimpan',
  stay: 'Tetap di sini',
  discard: 'Buang',
  save: 'Simpan',
  close: 'Tutup',
  cancel: 'Batal',
  undo: 'Urungkan',
  none: '–'
}
