import type { DisplaysWords } from './en.ts'

export const words: DisplaysWords = {
  title: 'Layar pelanggan',
  help: 'Perangkat di samping kasir yang menampilkan kepada pelanggan apa yang dicatat.',
  pair: 'Tampilkan di perangkat lain',
  register: 'Kasir',
  device: 'Perangkat',
  unknownDevice: 'Sebuah perangkat',
  lastSeen: 'Terakhir terlihat',
  pairedAt: 'Dipasangkan',
  emptyTitle: 'Belum ada layar',
  emptyHelp:
    'Tablet atau layar di samping kasir menampilkan baris, total, dan kembalian. Tidak ada yang masuk di sana.',
  unpair: 'Lepaskan',
  unpairOne: (device, register) => `Lepaskan ${device} dari ${register}`,
  unpairTitle: register => `Lepaskan layar dari ${register}?`,
  unpairHelp: 'Layar langsung gelap. Agar tampil lagi, layar harus dipasangkan ulang.',
  unpaired: 'Layar sudah dilepaskan.',
  code: {
    help: 'Pindai dengan perangkat lain, atau buka alamat ini di sana dan ketik kodenya:',
    qr: 'Alamat dengan kode, sebagai kode QR',
    until: 'Berlaku sekali, sampai',
    old: 'Kode ini sudah kedaluwarsa.',
    again: 'Kode baru',
    paired: 'Layar sudah dipasangkan. Layar menampilkan apa yang ditampilkan kasir ini.'
  }
}
