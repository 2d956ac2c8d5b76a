import type { ShortListWords } from './en.ts'

export const words: ShortListWords = {
  title: ago =>
    `Tanpa jaringan: hanya pelanggan yang terakhir dilayani ada di sini (diperbarui ${ago}).`,
  none: text => `“${text}” tidak ada di daftar singkat ini.`,
  cannotAdd:
    'Pelanggan tidak dapat ditambahkan sampai jaringan kembali; penjualan dapat dilanjutkan tanpa pelanggan.',
  empty: 'Tanpa jaringan, dan tidak ada pelanggan yang disimpan di perangkat ini.'
}
