import type { DiscountWords } from './en.ts'

export const words: DiscountWords = {
  groups: { reason: 'Alasan', user: 'Diberikan oleh', approver: 'Disetujui oleh' },
  columns: { sales: 'Struk', given: 'Diberikan', undone: 'Dibatalkan', discount: 'Diskon' },
  given: 'Diskon diberikan',
  undone: 'Batal karena pengembalian dan pembatalan',
  left: 'Yang tetap diberikan',
  noReason: 'Tanpa alasan',
  notNeeded: 'Tidak perlu disetujui',
  noStaff: 'Toko web',
  emptyTitle: 'Tidak ada diskon pada periode ini',
  emptyHelp: 'Pilih periode lain di atas. Alasan diatur di Pengaturan → Kasir.'
}
