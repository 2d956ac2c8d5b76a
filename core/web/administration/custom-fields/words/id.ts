import type { FieldsWords } from './en.ts'

const words: FieldsWords = {
  title: 'Kolom tambahan',
  help: 'Yang Anda simpan tentang produk, pelanggan, dan penjualan di luar yang sudah ada.',
  emptyTitle: 'Belum ada kolom',
  emptyHelp: 'Tambahkan satu, misalnya negara asal produk. Kolom itu langsung ada di formulir.',
  add: 'Tambah kolom',
  change: name => `Ubah ${name}`,
  added: name => `${name} ditambahkan`,
  archive: 'Arsipkan',
  restore: 'Pulihkan',
  archived: name => `${name} diarsipkan. Isinya tetap disimpan.`,
  restored: name => `${name} dipakai lagi`,
  state: 'Status',
  active: 'Dipakai',
  inactive: 'Diarsipkan',
  name: 'Nama',
  nameIn: {
    en: 'Dalam bahasa Inggris',
    es: 'Dalam bahasa Spanyol',
    pt: 'Dalam bahasa Portugis',
    id: 'Dalam bahasa Indonesia'
  },
  otherLanguages: 'Dalam bahasa lain',
  needed: 'Harus diisi',
  key: 'Kunci',
  keyHelp:
    'Dengan ini berkas dan program menyebutnya; tidak pernah berubah. Jika kosong, dibuat dari namanya.',
  keyWrong: 'Huruf kecil, angka, dan _, diawali huruf',
  type: 'Jenis',
  typeHelp: 'Tidak pernah berubah.',
  types: {
    text: 'Teks',
    'long-text': 'Teks panjang',
    'whole-number': 'Bilangan bulat',
    decimal: 'Bilangan desimal',
    date: 'Tanggal',
    'yes-no': 'Ya atau tidak',
    choice: 'Satu pilihan',
    choices: 'Beberapa pilihan',
    link: 'Tautan'
  },
  choices: 'Pilihan',
  choicesHelp: 'Satu per baris. Yang dihapus tetap ada di tempat yang sudah memilihnya.',
  defaultValue: 'Nilai awal yang baru',
  required: 'Wajib diisi',
  onReceipt: 'Tercetak di struk',
  inList: 'Menjadi kolom daftar',
  filterable: 'Daftar bisa disaring dengannya',
  personal: 'Menyangkut seseorang',
  personalHelp: 'Tidak ditemukan oleh pencarian dan tidak tercetak di struk.',
  shows: 'Ditampilkan'
}
export { words }
