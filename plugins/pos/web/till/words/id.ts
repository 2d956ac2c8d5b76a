import type { TillWords } from './en.ts'

export const words: TillWords = {
  title: 'Kasir',
  console: 'Ke konsol',
  mayNot: 'Anda tidak boleh mencatat penjualan',
  mayNotHelp: 'Minta peran yang boleh kepada pengelola toko.',
  registers: {
    title: 'Kasir yang mana ini?',
    help: 'Perangkat ini akan mengingatnya. Anda dapat menggantinya di bagian atas halaman.',
    none: 'Belum ada kasir',
    noneHelp: 'Pengelola toko dapat menambahkannya di konsol.',
    since: 'sejak',
    console: 'Ke konsol'
  },
  online: 'Terhubung',
  offline: 'Tidak ada jaringan',
  changeRegister: 'Ganti kasir',
  drawer: 'Laci kas',
  lock: 'Kunci atau ganti kasir (F7)',
  needsApproval: 'Ini perlu persetujuan manajer.',
  device: 'Perangkat',
  enrolDevice: 'Daftarkan perangkat ini',
  printer: 'Printer',
  cancel: 'Batal',
  back: 'Kembali',
  search: 'Cari atau pindai',
  categories: 'Kategori',
  all: 'Semua',
  goods: 'Barang',
  noGoods: 'Belum ada yang dijual',
  noGoodsHelp: 'Tambahkan produk dengan nama dan harga; langsung muncul di sini.',
  toProducts: 'Ke produk',
  found: (count: number) => `${count} produk`,
  nothing: (text: string) => `Tidak ada yang bernama “${text}”`,
  nothingHelp: 'Pindai kode batang, atau coba huruf lebih sedikit.',
  notScanned: (code: string) => `${code} dipindai: tidak diambil selama ini terbuka.`,
  unknown: (code: string) => `Tidak ada produk dengan kode batang ${code}.`,
  empty: 'Belum ada baris',
  emptyHelp: 'Pindai atau sentuh sebuah barang. F3 untuk mencari.',
  ticket: 'Belanjaan',
  pieces: (count: number) => `${count} barang`,
  less: 'Kurangi satu',
  more: 'Tambah satu',
  remove: 'Hapus',
  subtotal: 'Subtotal',
  discount: 'Diskon',
  taxIn: (tax: string) => `termasuk ${tax}`,
  tax: 'Pajak',
  notKept:
    'Peramban ini tidak dapat menyimpan penjualan, jadi tidak ada yang dicatat. Kosongkan ruang di perangkat, lalu terima uangnya.',
  total: 'Total',
  pay: 'Bayar',
  askAgain: 'Tanya lagi',
  tickets: 'Tiket',
  ticketDetails: 'Meja atau nama, catatan',
  orderTypes: { 'dine-in': 'Makan di tempat', 'take-away': 'Bawa pulang', delivery: 'Pesan antar' },
  takenUp: (name: string) => `${name} dibuka di kasir lain.`,
  takenUpKept: (name: string) =>
    `${name} dibuka di kasir lain. Yang Anda ubah tetap di sini sebagai tiket tersendiri.`,
  shares: {
    split: 'Bagi tagihan',
    guests: 'Tamu',
    less: 'Kurangi satu tamu',
    more: 'Tambah satu tamu',
    of: (n: number, of: number) => `Tamu ${n} dari ${of}`,
    pays: (amount: string) => `Tamu ini membayar ${amount}`,
    stop: 'Jangan dibagi',
    change: (amount: string) => `kembalian ${amount}`
  },
  returns: {
    title: 'Retur',
    needsNetwork: 'Retur: perlu jaringan',
    toGiveBack: 'Dikembalikan',
    giveBack: 'Kembalikan',
    emptyHelp: 'Pindai barang penggantinya, atau kembalikan uang dengan F9.'
  },
  customer: {
    title: 'Pelanggan',
    search: 'Nama, telepon, atau surel',
    help: 'Tanyakan nomor telepon: itu paling cepat.',
    none: (text: string) => `Tidak ada pelanggan yang cocok dengan “${text}”.`,
    without: 'Tanpa pelanggan',
    exempt: 'Bebaskan penjualan dari pajak…',
    isExempt: 'Bebas pajak'
  },
  discountDialog: {
    ofTicket: 'Diskon untuk seluruh belanjaan',
    ofLine: 'Diskon untuk baris ini',
    percent: 'Persen',
    beyond: percent => `Lebih dari ${percent} % perlu persetujuan manajer.`,
    none: 'Tanpa',
    amount: 'Atau sejumlah uang',
    give: (amount: string) => `Potong ${amount}`
  },
  payScreen: {
    title: 'Harus dibayar',
    rest: 'Sisa yang harus dibayar',
    how: 'Cara membayar',
    taken: 'Diterima sejauh ini',
    kinds: {
      cash: 'Tunai',
      card: 'Kartu',
      voucher: 'Voucer',
      bank_transfer: 'Transfer',
      online: 'Daring',
      other: 'Lainnya'
    },
    given: 'Diserahkan',
    change: 'Kembalian',
    exact: 'Uang pas',
    short: (amount: string) => `kurang ${amount}`,
    cardHelp: 'Masukkan jumlahnya di mesin kartu, lalu terima di sini.',
    take: (amount: string) => `Terima ${amount}`,
    erase: 'Hapus'
  },
  asked: {
    sending: 'Mencatat…',
    lost: 'Belum ada jawaban',
    lostHelp:
      'Penjualan mungkin sudah sampai. Tanya lagi: penjualan dicatat satu kali saja, seberapa sering pun Anda bertanya. Belanjaan tetap ada sampai saat itu.',
    again: 'Tanya lagi'
  },
  alone: {
    selling: 'Tanpa jaringan. Penjualan tetap berjalan.',
    notEnrolled:
      'Tanpa jaringan. Peramban ini tidak dapat menjual sampai jaringan kembali: belum terdaftar sebagai kasir.',
    sending: 'Jaringan kembali.',
    waiting: (count: number) => `${count} penjualan menunggu dikirim.`,
    show: 'Tampilkan'
  },
  done: {
    numberFollows: 'Nomor struk menyusul saat jaringan kembali.',
    change: 'Kembalian',
    noChange: 'Dibayar dengan uang pas',
    paid: 'Dibayar',
    number: 'Struk',
    document: 'Lihat penjualan',
    next: 'Penjualan berikutnya',
    nextHelp: 'Atau langsung pindai barang berikutnya.'
  }
}
