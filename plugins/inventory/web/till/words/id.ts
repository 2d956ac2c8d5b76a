import type { TillWords } from './en.ts'

export const words: TillWords = {
  lots: 'Lot dan seri',
  scan: 'Lot atau nomor seri',
  none: 'Tidak ada di tiket ini yang dilacak dengan lot atau nomor seri.',
  unknown: code => `${code} bukan lot atau barang dari yang ada di tiket ini.`,
  which: code => `${code}: pilih produknya.`,
  choose: name => `Lot ${name}`,
  first: 'Yang lebih dulu kedaluwarsa keluar lebih dulu, kecuali Anda memilih.',
  missing: (named, quantity) => `${named} dari ${quantity} disebutkan`,
  expires: day => `sampai ${day}`,
  blocked: 'diblokir',
  expired: 'kedaluwarsa',
  serialsMissing: count => `Nomor seri yang perlu disebutkan: ${count}`,
  done: 'Selesai'
}
