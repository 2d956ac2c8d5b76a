import type { CostWords } from './en.ts'

export const words: CostWords = {
  method: 'Metode biaya',
  methods: { average: 'Rata-rata bergerak', fifo: 'Masuk pertama, keluar pertama (FIFO)' },
  about: {
    average:
      'Barang yang keluar bernilai biaya rata-rata satu buah di perusahaan; setiap penerimaan menghitung ulang rata-ratanya.',
    fifo: 'Barang yang keluar bernilai biaya barang yang lebih dulu masuk ke toko. Setiap penerimaan menjadi satu lapisan.'
  },
  waiting: method => `${method} mulai`,
  change: 'Ubah',
  title: 'Bagaimana stok dinilai?',
  help: 'Mulai hari yang Anda pilih. Stok yang ada saat itu dibawa dengan nilainya; yang lampau tidak berubah.',
  from: 'Mulai',
  chosen: 'Metode biaya dipilih.',
  withdrawn: 'Tetap seperti sekarang.',
  layers: 'Lapisan biaya, yang terlama dulu',
  noLayers: 'Tidak ada stok.',
  owed: 'Terjual sebelum datang',
  carried: 'Saldo awal',
  entered: 'Dicatat',
  more: 'Lainnya',
  lateCharge: 'Tambah biaya pengiriman',
  lateTitle: 'Berapa biaya mendatangkannya?',
  lateHelp:
    'Barang ini yang masih ada bertambah nilainya. Bagian dari yang sudah terjual menjadi biaya hari ini.',
  lateDone: 'Biaya pengiriman ditambahkan.',
  late: 'Ditagih kemudian',
  document: 'Dokumen'
}
