import type { SavedViewsWords } from './en.ts'

export const words: SavedViewsWords = {
  saved: 'Tampilan tersimpan',
  noneHelp:
    'Simpan keadaan daftar ini (pencarian, filter, urutan, kolom), lalu buka lagi dari sini.',
  opensFirst: 'dibuka pertama',
  saveAs: 'Simpan sebagai tampilan…',
  saveTo: name => `Simpan perubahan ke “${name}”`,
  edit: name => `Ganti nama atau hapus “${name}”…`,
  newTitle: 'Simpan sebagai tampilan',
  editTitle: 'Tampilan tersimpan',
  name: 'Nama',
  nameHelp: 'Hanya Anda yang melihatnya, di perangkat mana pun Anda masuk.',
  isDefault: 'Daftar dibuka dengan tampilan ini',
  delete: 'Hapus',
  made: name => `“${name}” sudah disimpan.`,
  deleted: name => `“${name}” sudah dihapus.`
}
