import type { CustomFieldWords } from './en.ts'

const words: CustomFieldWords = {
  card: 'Data lainnya',
  yes: 'Ya',
  no: 'Tidak',
  none: 'Belum diisi',
  opens: name => `${name} (dibuka di tab baru)`,
  save: 'Simpan',
  saved: 'Tersimpan'
}
export { words }
