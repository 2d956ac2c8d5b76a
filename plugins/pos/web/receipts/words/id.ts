import type { ReceiptWords } from './en.ts'

export const words: ReceiptWords = {
  print: 'Cetak',
  gift: 'Cetak struk hadiah',
  email: 'Kirim lewat surel…',
  whatsapp: 'Kirim lewat WhatsApp…',
  link: 'Salin tautan publik',
  copied: 'Tautan tersalin.',
  none: 'Struk ini tidak punya tautan publik.',
  revoke: 'Akhiri tautan publik',
  renew: 'Buat tautan publik baru',
  revoked: 'Pemegang tautan tidak lagi melihat struk.',
  renewed: 'Ada tautan baru, sudah tersalin.',
  notCopied: 'Peramban tidak mengizinkan penyalinan: ',
  to: 'Kepada',
  toHelp: { email: 'Alamat surel', whatsapp: 'Nomor telepon dengan + dan kode negara' },
  send: 'Kirim',
  sent: to => `Sedang dikirim ke ${to}.`
}
