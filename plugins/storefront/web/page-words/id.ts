import type { StorefrontWords } from './en.ts'
import { setup } from '../setup-words/id.ts'

export const words: StorefrontWords = {
  title: 'Pesanan',
  search: 'Nomor pesanan',
  columns: {
    number: 'Nomor',
    customer: 'Pelanggan',
    at: 'Dipesan',
    shop: 'Toko',
    state: 'Status',
    payment: 'Pembayaran',
    total: 'Total'
  },
  states: {
    placed: 'Menunggu pembayaran',
    confirmed: 'Perlu diambil',
    picked: 'Sudah diambil',
    packed: 'Sudah dikemas',
    shipped: 'Dikirim',
    delivered: 'Sudah sampai',
    'ready-for-collection': 'Siap diambil pelanggan',
    collected: 'Sudah diambil pelanggan',
    cancelled: 'Dibatalkan',
    expired: 'Tidak dibayar tepat waktu',
    closed: 'Ditutup tanpa pembayaran'
  },
  paymentStates: {
    unpaid: 'Belum dibayar',
    paid: 'Lunas',
    'partly-refunded': 'Dikembalikan sebagian',
    refunded: 'Dana dikembalikan'
  },
  handovers: { delivery: 'Dikirim', pickup: 'Diambil', none: 'Tidak ada kiriman' },
  steps: {
    pick: 'Tandai sudah diambil',
    pack: 'Tandai sudah dikemas',
    ship: 'Kirim',
    ready: 'Siap diambil pelanggan',
    deliver: 'Tandai sudah sampai',
    collect: 'Serahkan ke pelanggan'
  },
  moved: (number, state) => `${number}: ${state}`,
  needsPerson: 'Perlu ditangani',
  returnRequested: 'Minta retur',
  nothing: 'Tidak ada pesanan yang cocok',
  nothingHelp: 'Tulis nomor pesanan selengkapnya, atau ubah filternya.',
  clear: 'Hapus pencarian dan filter',
  more: 'Lainnya',
  theirOrders: 'Pesanan pelanggan ini',
  ofCustomer: {
    title: 'Pesanan online',
    none: 'Belum ada pesanan online.',
    all: 'Semua pesanan pelanggan ini'
  },
  consent: 'Boleh dikirimi pesan WhatsApp',
  noConsent: 'Tanpa pesan WhatsApp',
  list: { title: 'Semua pesanan', back: 'Pesanan' },
  views: { all: 'Semua', flagged: 'Perlu ditangani', returns: 'Retur yang perlu dijawab' },
  days: { label: 'Dipesan', from: 'Dari', to: 'Sampai' },
  none: {
    title: 'Belum ada pesanan',
    help: 'Pesanan dari toko online masuk ke sini dengan sendirinya. Toko online perlu kunci untuk halamannya dan setidaknya satu metode pengiriman.',
    shipping: 'Metode pengiriman',
    keys: 'Kunci toko online'
  },
  board: {
    list: 'Semua pesanan',
    between: 'antarkartu',
    moves: 'memindahkan kartu',
    keys: 'Tombol panah berpindah antarkartu, Shift dengan panah kanan memajukan kartu, Enter membuka pesanan.',
    columns: {
      placed: 'Belum dibayar',
      confirmed: 'Perlu diambil',
      picked: 'Perlu dikemas',
      packed: 'Perlu diserahkan',
      out: 'Dalam perjalanan'
    },
    empty: {
      placed: 'Tidak ada pesanan yang menunggu pembayaran.',
      confirmed: 'Tidak ada yang perlu diambil. Pesanan baru masuk ke sini setelah dibayar.',
      picked: 'Tidak ada yang perlu dikemas.',
      packed: 'Tidak ada yang perlu dikirim atau diserahkan.',
      out: 'Tidak ada yang dalam perjalanan atau menunggu diambil pelanggan.'
    },
    move: (number, step) => `${number}: ${step}`,
    waits: number => `${number} menunggu pembayaran.`,
    flagged: count => `${count} pesanan perlu ditangani`,
    returns: count => `${count} retur perlu dijawab`
  },
  toDo: {
    confirmed: 'Perlu diambil',
    picked: 'Perlu dikemas',
    packed: 'Perlu dikirim atau diserahkan',
    'ready-for-collection': 'Menunggu diambil pelanggan'
  },
  tile: {
    title: 'Pesanan yang perlu dikerjakan',
    board: 'Papan',
    emptyTitle: 'Tidak ada yang perlu dikerjakan',
    emptyHelp: 'Pesanan yang perlu diambil, dikemas, atau diserahkan dihitung di sini.'
  },
  lineWords: {
    title: 'Baris',
    product: 'Produk',
    quantity: 'Jml',
    price: 'Harga',
    amount: 'Jumlah',
    returned: quantity => `${quantity} diretur`,
    net: 'Neto',
    rounding: 'Pembulatan',
    total: 'Total'
  },
  delivery: {
    title: 'Pengiriman',
    nothing: 'Tidak ada yang dikirim.',
    kinds: { delivery: 'Dikirim', pickup: 'Diambil di toko' },
    tracking: 'Nomor resi',
    heldUntil: 'Barang ditahan sampai',
    closed: {
      restocked: 'Barang kembali ke stok.',
      'written-off': 'Barang dihapus dari stok.'
    }
  },
  money: {
    title: 'Pembayaran',
    none: 'Tidak ada pembayaran yang diminta.',
    sale: 'Buka penjualan',
    refund: 'Pengembalian dana',
    methods: {
      card: 'Kartu',
      qr: 'Kode QR',
      invoice: 'Halaman pembayaran',
      ewallet: 'Dompet digital',
      'virtual-account': 'Virtual account',
      'bank-transfer': 'Transfer bank',
      'cash-on-delivery': 'Bayar di tempat'
    },
    states: {
      created: 'Sedang dibuat',
      'requires-action': 'Menunggu pembayar',
      authorized: 'Diotorisasi',
      captured: 'Lunas',
      failed: 'Gagal',
      expired: 'Kedaluwarsa',
      cancelled: 'Dibatalkan',
      unknown: 'Sedang diperiksa'
    },
    causes: {
      return: 'Pengembalian dana atas retur',
      cancelled: 'Pengembalian dana pesanan batal',
      'too-late': 'Pengembalian dana: terlambat dibayar',
      'paid-twice': 'Pengembalian dana: dibayar dua kali',
      'by-hand': 'Pengembalian dana',
      disputed: 'Ditarik kembali oleh bank'
    },
    refundStates: { pending: 'Sedang dikembalikan', refunded: 'Dikembalikan', failed: 'Gagal' }
  },
  history: {
    title: 'Riwayat',
    you: 'Anda',
    staff: 'staf',
    what: {
      place: 'Dipesan',
      confirm: 'Dikonfirmasi',
      pick: 'Sudah diambil',
      pack: 'Sudah dikemas',
      ship: 'Dikirim',
      ready: 'Siap diambil pelanggan',
      deliver: 'Sudah sampai',
      collect: 'Sudah diambil pelanggan',
      cancel: 'Dibatalkan',
      expire: 'Tidak dibayar tepat waktu',
      revive: 'Akhirnya dibayar',
      close: 'Ditutup tanpa pembayaran',
      reopen: 'Dibuka kembali',
      payment: 'Pembayaran:',
      'ask-payment': 'Pembayaran diminta',
      'payment-news': 'Percobaan pembayaran:',
      refund: 'Pengembalian dana diminta',
      'refund-news': 'Pengembalian dana:',
      'dispute-lost': 'Sengketa kalah',
      flag: 'Perlu ditangani:',
      unflag: 'Selesai:',
      return: 'Barang diretur',
      'till-return': 'Diretur di kasir',
      'request-return': 'Retur diminta',
      'decline-return': 'Retur ditolak'
    }
  },
  flags: {
    'payment-disputed': 'Pembayaran disengketakan',
    'stock-short': 'Stok kurang',
    'settlement-refused': 'Penjualan belum tercatat',
    'payment-differs': 'Jumlah bayar berbeda',
    'refunded-elsewhere': 'Dikembalikan di penyedia',
    'refund-failed': 'Pengembalian dana gagal'
  },
  flagHelp: {
    'payment-disputed':
      'Bank pembayar menanyakan, menahan, atau menarik kembali uangnya. Jawab di penyedia pembayaran, lalu tandai selesai.',
    'stock-short':
      'Sudah dibayar, tetapi barang ini tidak ada di stok. Perbaiki stok lalu catat penjualannya lagi, atau batalkan pesanan.',
    'settlement-refused':
      'Sudah dibayar, tetapi penjualannya tidak dapat dicatat. Catat lagi, atau batalkan pesanan.',
    'payment-differs':
      'Jumlah yang masuk berbeda dari yang diminta. Periksa pembayarannya, lalu tandai selesai.',
    'refunded-elsewhere':
      'Uang dikembalikan lewat dasbor penyedia pembayaran. Periksa barangnya, lalu tandai selesai.',
    'refund-failed':
      'Uang seharusnya kembali ke pelanggan tetapi tidak. Kembalikan dengan cara lain, lalu tandai selesai.'
  },
  missing: (requested, available) => `${requested} dipesan, ${available} ada di stok`,
  retry: { go: 'Catat penjualan lagi', done: number => `${number} sudah menjadi penjualan.` },
  resolve: {
    open: 'Tandai selesai',
    title: flag => `${flag}: sudah selesai?`,
    help: 'Jelaskan penyelesaiannya. Tercatat di riwayat pesanan.',
    reason: 'Cara penyelesaian',
    go: 'Tandai selesai',
    done: 'Selesai.'
  },
  ship: {
    title: number => `Kirim ${number}`,
    help: 'Pelanggan diberi tahu bahwa paketnya dalam perjalanan. Semua boleh dikosongkan.',
    carrier: 'Kurir',
    number: 'Nomor resi',
    url: 'Tautan pelacakan',
    urlHelp: 'Tempat pelanggan melacak paketnya.',
    go: 'Kirim'
  },
  cancel: {
    open: 'Batalkan pesanan',
    title: number => `Batalkan ${number}?`,
    help: 'Semua yang sudah dibayar kembali ke pelanggan, dan barangnya dijual lagi. Tidak dapat diurungkan.',
    helpUnpaid: 'Barangnya dijual lagi. Tidak dapat diurungkan.',
    note: 'Alasan (opsional)',
    go: 'Batalkan pesanan',
    done: number => `${number} dibatalkan.`
  },
  close: {
    open: 'Tutup tanpa pembayaran',
    title: number => `Tutup ${number} tanpa pembayaran?`,
    help: 'Untuk pesanan yang sudah diserahkan tetapi tidak pernah dibayar. Uang yang datang kemudian dikembalikan, atau membuka kembali pesanan.',
    goods: 'Bagaimana dengan barangnya?',
    choices: {
      restocked: 'Kembali dan dapat dijual lagi',
      'written-off': 'Hilang atau tidak dapat dijual'
    },
    reason: 'Alasan',
    go: 'Tutup pesanan',
    done: number => `${number} ditutup.`
  },
  back: {
    open: 'Retur barang',
    title: 'Retur barang',
    help: 'Pilih barang yang kembali. Uangnya kembali lewat cara pembayarannya.',
    restock: 'Dapat dijual lagi',
    restockHelp: 'Jika tidak, barang dihapus dari stok.',
    reason: 'Alasan (opsional)',
    none: 'Pilih setidaknya satu barang',
    go: amount => `Kembalikan ${amount}`,
    done: amount => `${amount} kembali ke pelanggan.`,
    ofLine: left => `dari ${left}`,
    gone: 'Semua diretur',
    less: 'Kurangi satu',
    oneMore: 'Tambah satu'
  },
  returns: {
    title: 'Retur',
    states: {
      requested: 'Pelanggan minta retur',
      declined: 'Ditolak',
      accepted: 'Diretur'
    },
    answer: 'Jawaban:',
    restocked: 'Kembali ke stok',
    writtenOff: 'Dihapus dari stok',
    accept: 'Terima retur',
    acceptTitle: 'Terima retur ini?',
    acceptHelp: 'Pengembalian dana langsung dicatat, dan uangnya kembali lewat cara pembayarannya.',
    accepted: 'Retur diterima.',
    decline: 'Tolak',
    declineTitle: 'Tolak retur ini?',
    declineHelp: 'Pelanggan melihat jawaban Anda di pesanannya.',
    declined: 'Retur ditolak.',
    answerLabel: 'Jawaban untuk pelanggan (opsional)'
  },
  ...setup
}
