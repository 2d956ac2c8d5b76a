import type { PictureWords } from './en.ts'

export const words: PictureWords = {
  title: 'Gambar',
  add: 'Tambah gambar',
  help: 'Letakkan gambar di sini atau tempel satu. Yang pertama mewakili produk di kasir, di daftar, dan di toko web.',
  kinds: 'JPEG, PNG, WebP, GIF, atau AVIF, masing-masing hingga 10 MB.',
  none: 'Belum ada gambar.',
  picture: (n, alt) => (alt === '' ? `Gambar ${n}` : `Gambar ${n}: ${alt}`),
  sending: (done, all) => `Menambahkan gambar ${done + 1} dari ${all}…`,
  added: count => (count === 1 ? 'Gambar ditambahkan.' : `${count} gambar ditambahkan.`),
  tooLarge: 'Berkas ini lebih dari 10 MB; perkecil lalu coba lagi.',
  failed: 'Tidak ditambahkan',
  again: 'Coba lagi',
  dismiss: 'Lewati',
  first: 'Pertama',
  alt: 'Yang terlihat',
  altHelp: 'Dalam beberapa kata; dibacakan bagi yang tidak dapat melihatnya.',
  save: 'Simpan',
  forward: 'Majukan',
  back: 'Mundurkan',
  replace: 'Ganti',
  remove: 'Hapus gambar',
  removed: 'Gambar dihapus.',
  replaced: 'Gambar diganti.',
  saved: 'Tersimpan.',
  close: 'Tutup'
}
