import type { AskedWords } from './en.ts'

export const words: AskedWords = {
  sending: 'Mencatat…',
  lost: 'Belum ada jawaban',
  lostHelp:
    'Penjualan mungkin sudah sampai. Tanya lagi: penjualan dicatat satu kali saja, seberapa sering pun Anda bertanya. Belanjaan tetap ada sampai saat itu.',
  again: 'Tanya lagi'
}
