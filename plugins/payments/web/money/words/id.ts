import { words as shown } from '../../words/id.ts'
import type { MoneyWords } from './en.ts'

export const words: MoneyWords = {
  ...shown,
  back: 'Semua pembayaran',
  more: 'Lainnya',
  columns: {
    at: 'Kapan',
    way: 'Dibayar dengan',
    customer: 'Pelanggan',
    purpose: 'Untuk',
    state: 'Status',
    amount: 'Jumlah',
    shop: 'Toko',
    provider: 'Penyedia',
    reason: 'Alasan',
    description: 'Keterangan',
    respondBy: 'Jawab sebelum',
    recipient: 'Penerima'
  },
  providers: { manual: 'Manual', stripe: 'Stripe', xendit: 'Xendit' },
  methods: {
    card: 'Kartu',
    qr: 'Kode QR',
    invoice: 'Halaman pembayaran',
    ewallet: 'Dompet digital',
    'virtual-account': 'Virtual account',
    'bank-transfer': 'Transfer bank',
    'cash-on-delivery': 'Bayar di tempat'
  },
  purposes: {
    'storefront.order': 'Pesanan online',
    'pos.sale': 'Penjualan',
    'payments.request': 'Tagihan'
  },
  states: {
    payment: {
      created: 'Sedang dibuat',
      'requires-action': 'Menunggu pembayar',
      authorized: 'Diotorisasi',
      captured: 'Lunas',
      failed: 'Gagal',
      expired: 'Kedaluwarsa',
      cancelled: 'Dibatalkan',
      unknown: 'Sedang diperiksa'
    },
    refund: { pending: 'Menunggu', refunded: 'Dikembalikan', failed: 'Gagal' },
    dispute: { inquiry: 'Bank bertanya', open: 'Terbuka', won: 'Menang', lost: 'Kalah' },
    payout: {
      pending: 'Menunggu',
      unknown: 'Sedang diperiksa',
      paid: 'Sudah cair',
      failed: 'Gagal',
      cancelled: 'Dibatalkan',
      reversed: 'Dikembalikan bank'
    }
  },
  differs: 'Selisih',
  differsOnly: 'Hanya selisih yang terbuka',
  providerRefund: 'Dikembalikan di dasbor penyedia',
  nothing: 'Tidak ada yang cocok',
  nothingHelp: 'Tidak ada entri yang memenuhi semua filter.',
  clear: 'Hapus filter',
  noPayments: {
    title: 'Belum ada pembayaran',
    help: 'Pembayaran toko online dan kasir masuk ke sini, juga yang Anda tagih dengan tautan pembayaran.'
  },
  noRefunds: {
    title: 'Belum ada pengembalian dana',
    help: 'Pengembalian dana ada di sini. Yang manual menunggu sampai ada yang mengonfirmasi bahwa uangnya sudah dibayarkan.'
  },
  noDisputes: {
    title: 'Tidak ada sengketa',
    help: 'Jika pembayar menyengketakan pembayaran di bank, itu muncul di sini, dengan batas hari untuk menjawab di dasbor penyedia.'
  },
  noPayouts: {
    title: 'Belum ada pencairan',
    help: 'Uang yang dikirim ke rekening bank dan dompet digital lewat penyedia ada di sini.'
  },
  noComparisons: {
    title: 'Belum ada rekonsiliasi',
    help: 'Tiap dua jam catatan Anda dibandingkan dengan catatan penyedia. Yang tidak cocok muncul di sini.'
  },
  attention: {
    title: 'Pembayaran yang perlu ditangani',
    differences: 'Selisih dengan penyedia',
    disputes: 'Sengketa terbuka',
    refunds: 'Pengembalian dana manual yang belum dibayar'
  },
  request: {
    open: 'Tagih pembayaran',
    help: 'Membuat halaman pembayaran. Kirim tautannya kepada yang harus membayar.',
    description: 'Untuk apa (opsional)',
    name: 'Nama pembayar (opsional)',
    email: 'E-mail pembayar (opsional)',
    validFor: 'Berlaku selama',
    days: days => `${days} hari`,
    noWay: 'Tidak ada akun toko ini yang dapat menerima jumlah ini.',
    needName: 'Tulis juga nama, selain alamat email.',
    go: amount => `Tagih ${amount}`
  },
  payer: {
    title: 'Untuk pembayar',
    link: 'Tautan pembayaran',
    linkHelp: 'Berfungsi tanpa login sampai pembayaran berakhir.',
    account: 'Nomor rekening',
    qr: 'Teks kode QR',
    qrHelp: 'Halaman pembayaran menampilkannya sebagai gambar.'
  },
  proofs: { title: 'Bukti transfer', one: row => `Bukti ${row}` },
  facts: {
    captured: 'Diterima',
    refunded: 'Dikembalikan',
    refundPending: 'Sedang dikembalikan',
    disputed: 'Ditahan bank',
    dispute: 'Sengketa',
    rounding: 'Pembulatan',
    capturedAt: 'Diterima pada',
    expiresAt: 'Kedaluwarsa',
    reference: 'Referensi',
    cancelling: 'Sedang dibatalkan di penyedia.'
  },
  act: {
    reason: 'Alasan',
    confirm: {
      open: 'Konfirmasi penerimaan',
      title: amount => `${amount} sudah diterima?`,
      help: 'Hanya jika uangnya benar-benar ada. Pesanan atau penjualan langsung dilanjutkan.',
      reference: 'Referensi transfer atau slip (opsional)',
      go: amount => `Konfirmasi ${amount}`,
      done: 'Penerimaan dikonfirmasi.'
    },
    reject: {
      open: 'Tolak pembayaran',
      title: amount => `Tolak ${amount}?`,
      help: 'Untuk pembayaran yang tidak akan datang.',
      go: 'Tolak pembayaran',
      done: 'Pembayaran ditolak.'
    },
    cancel: {
      open: 'Batalkan pembayaran',
      title: amount => `Batalkan ${amount}?`,
      help: 'Tidak dapat dibayar lagi, di sini maupun di penyedia.',
      go: 'Batalkan pembayaran',
      done: 'Pembayaran sedang dibatalkan.'
    },
    capture: {
      open: 'Ambil dana',
      title: amount => `Ambil ${amount}?`,
      help: 'Penyedia menahan uangnya; ini mengambilnya.',
      go: amount => `Ambil ${amount}`,
      done: 'Dana sedang diambil.'
    },
    refund: {
      open: 'Kembalikan dana',
      title: amount => `Pengembalian dana ${amount}`,
      help: 'Penyedia mengembalikannya lewat cara pembayarannya. Barang dan penjualan tidak berubah.',
      helpByHand:
        'Menunggu sampai ada yang membayarkan dan mengonfirmasinya. Barang dan penjualan tidak berubah.',
      amount: 'Jumlah',
      left: amount => `Paling banyak ${amount}`,
      reason: 'Alasan (opsional)',
      go: amount => `Kembalikan ${amount}`,
      done: 'Pengembalian dana diminta.'
    }
  },
  refund: {
    confirm: 'Konfirmasi sudah dibayarkan',
    confirmHelp: 'Hanya jika pelanggan sudah menerima uangnya. Pelanggan diberi tahu.',
    confirmed: 'Pengembalian dana dikonfirmasi.',
    reject: 'Tidak dapat dikembalikan',
    rejectHelp: 'Jumlah ini bebas lagi, untuk dikembalikan dengan cara lain.',
    rejected: 'Pengembalian dana ditolak.'
  },
  difference: {
    title: 'Selisih dengan penyedia',
    kinds: {
      amount: 'Jumlah berbeda di penyedia',
      captured: 'Jumlah diterima berbeda',
      currency: 'Mata uang berbeda',
      'paid-twice': 'Dibayar dua kali',
      missing: 'Tidak dikenal penyedia',
      state: 'Status berbeda',
      refunded: 'Pengembalian dana berbeda',
      'refunded-there': 'Dikembalikan di dasbor penyedia',
      disputed: 'Disengketakan di bank',
      'webhook-missed': 'Kabar dari penyedia tidak sampai',
      'refund-webhook-missed': 'Kabar pengembalian dana tidak sampai'
    },
    ours: 'Catatan kami',
    theirs: 'Penyedia',
    help: 'Pembayaran seperti ini tidak selesai dengan sendirinya. Cari tahu apa yang terjadi, betulkan, lalu jelaskan caranya.',
    resolve: 'Tandai selesai',
    resolveTitle: 'Selisih sudah selesai?',
    resolveHelp: 'Jika penyedia melaporkan hal lain lagi, selisihnya terbuka kembali.',
    note: 'Cara penyelesaian',
    resolved: 'Selesai',
    done: 'Selesai.'
  },
  comparison: {
    run: 'Rekonsiliasi sekarang',
    started: 'Rekonsiliasi dimulai.',
    running: 'Berjalan',
    finished: 'Selesai',
    allAgree: 'Semua cocok',
    found: 'Temuan',
    asked: 'Diperiksa',
    changed: 'Diperbarui',
    by: 'Dimulai oleh',
    byHand: 'orang',
    bySchedule: 'jadwal'
  },
  payout: {
    create: 'Pencairan baru',
    channel: 'Bank atau dompet digital',
    holder: 'Pemilik rekening',
    accountNumber: 'Nomor rekening',
    amount: 'Jumlah',
    description: 'Keterangan',
    email: 'E-mail penerima (opsional)',
    go: amount => `Cairkan ${amount}`,
    done: amount => `${amount} sedang dikirim.`
  },
  log: {
    exchanges: 'Log penyedia',
    show: 'Tampilkan',
    webhooks: 'Webhook',
    noAnswer: 'Tidak ada jawaban',
    ms: ms => `${ms} md`,
    request: 'Permintaan',
    response: 'Jawaban',
    body: 'Isi',
    matched: 'Cocok',
    unmatched: 'Tidak cocok',
    unmatchedOnly: 'Hanya yang tidak cocok',
    deliveries: count => `dikirim ${count} kali`,
    openPayment: 'Buka pembayaran',
    replay: 'Proses lagi',
    replayed: 'Sedang diproses lagi.',
    emptyTitle: 'Belum ada pertukaran data',
    emptyHelp:
      'Permintaan ke penyedia pembayaran dan kiriman mereka ada di sini, dengan rahasia disamarkan.'
  },
  accounts: {
    ...shown.accounts,
    back: 'Akun pembayaran',
    lead: 'Jalan masuk uang Anda: akun di penyedia pembayaran, dan yang dibayar pelanggan secara manual.',
    createAt: provider => `Akun baru di ${provider}`,
    account: 'Akun',
    name: 'Nama',
    ways: 'Cara bayar',
    wayCount: count => `${count} cara bayar`,
    active: 'Aktif',
    paused: 'Dijeda',
    isActive: 'Menerima pembayaran',
    shops: 'Toko',
    everyShop: 'Semua toko',
    credentials: 'Akses ke penyedia',
    instructions: 'Petunjuk untuk pembayar',
    changed: 'diubah',
    isSet: 'Sudah diisi. Kosongkan untuk mempertahankannya.',
    isNeeded: 'Wajib diisi; Anda mendapatkannya dari penyedia.',
    credentialNames: {
      secretKey: 'Kunci rahasia',
      callbackToken: 'Token verifikasi webhook',
      webhookSecret: 'Rahasia tanda tangan webhook',
      publishableKey: 'Kunci publik',
      account: 'Akun terhubung',
      bankTransfer: 'Transfer bank: bank, rekening, dan pemilik',
      cashOnDelivery: 'Bayar di tempat'
    },
    noWays: 'Penyedia ini tidak menawarkan apa pun dalam mata uang Anda.',
    unknown: 'Tidak ada penyedia itu',
    unknownHelp: 'Pilih salah satu di halaman akun pembayaran.'
  },
  webhook: {
    title: 'Webhook',
    address: 'Alamat webhook',
    help: 'Masukkan di dasbor penyedia, agar pembayaran langsung tercatat.',
    forged: count => `${count} webhook tidak dapat diverifikasi; periksa rahasianya. Terakhir:`,
    renew: 'Alamat baru',
    renewTitle: 'Ganti alamat webhook?',
    renewHelp: 'Alamat lama langsung berhenti berfungsi. Masukkan yang baru di dasbor penyedia.',
    renewed: 'Alamat sudah diganti.'
  }
}
