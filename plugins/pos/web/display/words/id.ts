import { words as picture } from '../../customer-display/words/id.ts'
import type { DisplayFaceWords } from './en.ts'

export const words: DisplayFaceWords = {
  picture,
  pair: {
    title: 'Pasangkan layar ini',
    help: 'Di kasir, buka “Printer” lalu pilih “Tampilkan di perangkat lain”. Pindai kode QR dengan perangkat ini, atau ketik kodenya.',
    code: 'Kode dari kasir',
    go: 'Pasangkan',
    wrong:
      'Tidak ada kasir yang menampilkan kode ini, atau sudah dipakai atau kedaluwarsa. Minta kode baru di kasir.',
    full: 'Kasir ini sudah punya terlalu banyak layar. Lepaskan salah satunya di konsol dulu.',
    away: 'Stoa tidak dapat dihubungi. Apakah perangkat ini terhubung ke jaringan?',
    language: 'Bahasa'
  },
  connecting: 'Menghubungkan…',
  offline: 'Menunggu jaringan…',
  away: 'Mohon tunggu sebentar.',
  closed: 'Kasir ini sedang tutup.',
  unpaired: 'Layar ini tidak lagi dipasangkan dengan kasir.',
  removed: 'Kasir layar ini sudah ditutup permanen.',
  paused: 'Saat ini tidak ada yang ditampilkan di sini.',
  again: 'Pasangkan lagi'
}
