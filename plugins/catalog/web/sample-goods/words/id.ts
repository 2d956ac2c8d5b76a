import type { SampleWords } from './en.ts'

export const words: SampleWords = {
  about:
    'Untuk mencoba kasir. Setiap SKU diawali SAMPLE, sehingga mudah dibedakan dari barang Anda sendiri.',
  industries: {
    grocery: 'Toko kelontong',
    fashion: 'Toko pakaian',
    cafe: 'Kafe',
    electronics: 'Elektronik'
  },
  products: count => `${count} produk`,
  onSale: (count, of) => `${count} dari ${of} dijual`,
  examples: names => `${names} …`,
  add: 'Tambah',
  addNamed: industry => `Tambah ${industry}`,
  addMissing: 'Tambah sisanya',
  remove: 'Hapus',
  removeNamed: industry => `Hapus ${industry}`,
  added: count => `${count} produk contoh kini dijual.`,
  removed: count => `${count} produk contoh diarsipkan.`,
  kept: count =>
    `${count} tetap ada karena sudah terjual, dipesan, atau stoknya tidak boleh Anda ubah.`,
  withoutStock: 'Tanpa stok, karena Anda tidak boleh menyesuaikan stok.',
  help: 'Penghapusan mengarsipkan barang yang belum pernah terjual dan mengeluarkannya dari stok. Yang sudah terjual tetap ada karena tercantum di struk.',
  atSignUp: 'Mulai dengan barang contoh',
  atSignUpHelp: 'Untuk mencoba. Bisa dihapus nanti.',
  none: 'Tidak, saya tambahkan sendiri'
}
