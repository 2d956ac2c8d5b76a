import type { DeviceWords } from './en.ts'

export const words: DeviceWords = {
  title: 'Perangkat',
  help: 'Browser yang ada di toko. Struk dari sebuah perangkat memuat kodenya.',
  code: 'Kode',
  name: 'Nama',
  shop: 'Toko',
  lastSeen: 'Terakhir terlihat',
  enrolled: 'Didaftarkan',
  state: 'Status',
  states: { active: 'Dipakai', retired: 'Tidak dipakai lagi' },
  rename: 'Ganti nama',
  renameOne: code => `Ganti nama ${code}`,
  nameHelp: 'Misalnya “Konter” atau “Tablet 2”.',
  needed: 'Ini wajib diisi.',
  retire: 'Hentikan',
  retireOne: code => `Hentikan ${code}`,
  retireTitle: (code, name) => `Hentikan ${code}, ${name}?`,
  retireHelp:
    'Mulai sekarang browser ini bukan lagi perangkat toko, dan siapa pun yang masuk dengan PIN di situ dikeluarkan. Kodenya tidak dipakai lagi. Tidak bisa dibatalkan.',
  retired: code => `${code} dihentikan.`,
  emptyTitle: 'Belum ada perangkat',
  emptyHelp: 'Buka kasir di browser konter, lalu pilih “Daftarkan perangkat ini” di sana.',
  toTill: 'Ke kasir'
}
