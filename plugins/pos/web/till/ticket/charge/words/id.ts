import type { ChargeWords } from './en.ts'

const words: ChargeWords = {
  title: 'Biaya layanan',
  takeOff: 'Hapus biaya layanan',
  reason: 'Alasan, mis. tamu harus menunggu',
  go: 'Hapus',
  again: 'Kenakan lagi',
  off: 'Dihapus'
}
export { words }
