import type { LabelWords } from './en.ts'

export const words: LabelWords = {
  about: 'Label rak dan barcode, untuk lembaran di printer kantor atau untuk printer label.',
  goods: 'Produk',
  add: 'Tambah produk',
  addPlaceholder: 'Nama, SKU, atau barcode',
  nothing: 'Tidak ada produk yang ditemukan.',
  emptyTitle: 'Belum ada produk yang dipilih',
  emptyHelp: 'Cari produk di atas, atau tandai di daftar produk.',
  copies: (name: string) => `Salinan ${name}`,
  remove: (name: string) => `Keluarkan ${name}`,
  count: (labels: number) => `${labels} label`,
  tooMany: 'Paling banyak 1.000 label dicetak sekaligus.',
  look: 'Tampilan label',
  preview: 'Pratinjau label pertama',
  none: 'Pratinjau muncul setelah produk dipilih.',
  stock: 'Label',
  stocks: (name: string) =>
    name === 'custom'
      ? 'Gulungan ukuran lain'
      : name.startsWith('roll-')
        ? `Gulungan ${name.slice(5).replace('x', ' × ')} mm`
        : `Lembar ${name.replace('avery-', 'Avery ').toUpperCase().replace('AVERY', 'Avery')}`,
  width: 'Lebar, mm',
  height: 'Tinggi, mm',
  startAt: 'Label kosong pertama pada lembar',
  startAtHelp: 'Dihitung baris demi baris dari kiri atas; 1 untuk lembar baru.',
  lines: 'Label menampilkan',
  line: {
    name: 'Nama',
    price: 'Harga',
    'unit-price': 'Harga per kilogram',
    sku: 'SKU',
    symbol: 'Barcode',
    code: 'Angka di bawah barcode'
  },
  code: 'Kode',
  codes: {
    barcode: 'Hanya barcode',
    'barcode-or-sku': 'Barcode, atau SKU bila tidak ada',
    sku: 'SKU'
  },
  symbol: 'Dicetak sebagai',
  symbols: { bars: 'Garis', qr: 'Kode QR' },
  dots: 'Printer label',
  dotsPerInch: (dots: string) => `${dots} titik per inci`,
  shift: 'Geser, dalam sepersepuluh milimeter',
  right: 'Ke kanan',
  down: 'Ke bawah',
  pdf: 'Unduh PDF',
  zpl: 'Unduh ZPL',
  settings:
    'Yang dipilih di sini berlaku untuk cetakan ini; Pengaturan menentukan awal setiap cetakan.'
}
