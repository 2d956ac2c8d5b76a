import type { TillWords } from './en.ts'

export const words: TillWords = {
  title: 'Isi pulsa',
  phone: 'Nomor telepon',
  country: 'Negara, bila lain',
  find: 'Cari operator',
  offLine:
    'Pulsa hanya dijual saat ada jaringan: operator harus ditanya. Coba lagi saat jaringan kembali.',
  operator: 'Operator',
  amount: 'Nilai',
  between: (least, most) => `Dari ${least} sampai ${most}.`,
  fee: 'Ditambah biaya',
  take: 'Ke nota',
  another: 'Nomor lain',
  remove: 'Lepaskan',
  unmatched: 'Baris isi pulsa dilepas. Lepaskan juga isi pulsanya.',
  underWay: 'Isi pulsa diproses:',
  failed: 'Isi pulsa gagal:',
  failedHelp: 'Kembalikan uang dari struk, atau minta dicoba lagi di Isi pulsa.',
  seen: 'Sudah dilihat'
}
