import type { PaperWords } from './en.ts'

export const words: PaperWords = {
  tip: 'Tip',
  serviceCharge: 'Biaya layanan',
  receipt: 'Struk',
  invoice: 'Faktur',
  invoiceLater: 'Faktur dapat diterbitkan setelah penjualan ini terkirim.',
  print: 'Cetak',
  gift: 'Struk hadiah',
  printing: 'Mencetak…',
  printed: 'Tercetak.',
  ways: { email: 'Surel', whatsapp: 'WhatsApp', link: 'Tautan' },
  sendBy: { email: 'Kirim lewat surel', whatsapp: 'Kirim lewat WhatsApp', link: 'Tautan publik' },
  send: {
    to: { email: 'Alamat surel', whatsapp: 'Nomor telepon' },
    help: {
      email: 'Alamat struk dikirim; terbuka tanpa masuk.',
      whatsapp: 'Dengan + dan kode negara. Hanya struk yang dikirim, karena mereka memintanya.'
    },
    go: 'Kirim',
    sent: to => `Sedang dikirim ke ${to}.`
  },
  link: {
    help: 'Siapa pun yang punya alamat ini dapat membaca struk.',
    open: 'Buka',
    copy: 'Salin',
    copied: 'Tersalin',
    notCopied: 'Peramban tidak mengizinkan penyalinan; pilih dan salin sendiri.',
    none: 'Struk ini tidak punya alamat publik.'
  },
  printer: {
    display: 'Buka layar pelanggan',
    elsewhere: 'Tampilkan di perangkat lain',
    title: 'Printer struk',
    help: 'Peramban ini mengingatnya.',
    by: {
      browser: 'Lewat peramban',
      usb: 'Printer lewat USB',
      serial: 'Printer lewat port serial',
      network: 'Printer kasir ini'
    },
    noneChosen: 'Tidak ada printer yang dipilih.',
    unable: 'Peramban ini tidak dapat menjangkau printer; Chrome dan Edge dapat.',
    paper: 'Kertas',
    millimetres: mm => `${mm} mm`,
    drawn: 'Cetak huruf sebagai gambar, jika hasilnya salah',
    speed: 'Kecepatan (baud)',
    auto: 'Cetak setelah setiap penjualan',
    done: 'Selesai'
  },
  failed: {
    not: number => `Struk ${number} tidak tercetak.`,
    unsure: number => `Periksa apakah struk ${number} keluar.`,
    again: 'Coba lagi',
    dismiss: 'Biarkan',
    devices: {
      'not-here': 'Printer tidak terhubung: nyalakan dan sambungkan, atau pilih lagi.',
      'not-opened': 'Printer tidak dapat dibuka: mungkin dipakai program lain.',
      'no-answer': 'Printer berhenti menerima data: periksa kertas dan penutupnya.'
    },
    faults: {
      unreachable: 'Printer tidak terjangkau di jaringan.',
      'not-allowed': 'Alamatnya tidak ada di jaringan yang diizinkan operator.',
      incomplete: 'Sambungan putus sebelum semuanya diterima.',
      'no-answer': 'Semua diterima, tetapi tidak ada kabar selesai.',
      broken: 'Sambungan putus setelah semuanya dikirim.',
      interrupted: 'Server dimulai ulang sementara itu.',
      'too-late': 'Terlalu lama, jadi dibatalkan.',
      queued: 'Masih menunggu giliran.'
    }
  }
}
