import type { LotsWords } from './en.ts'

export const words: LotsWords = {
  add: name => `Lot ${name}`,
  addSerial: name => `Nomor seri ${name}`,
  lot: 'Lot',
  serial: 'Nomor seri',
  help: 'Pindai atau ketik, lalu Enter.',
  quantity: code => `Jumlah ${code}`,
  expires: code => `Hari terakhir ${code}`,
  remove: code => `Hapus ${code}`,
  named: (named, quantity) => `${named} dari ${quantity} disebutkan`,
  twice: code => `${code} sudah disebutkan.`
}
