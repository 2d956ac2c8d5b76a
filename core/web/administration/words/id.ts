import type { MenuWords } from './en.ts'

export const words: MenuWords = {
  people: 'Staf dan peran',
  activity: 'Aktivitas',
  staff: 'Staf',
  roles: 'Peran',
  keys: 'Kunci API',
  devices: 'Perangkat',
  approvals: 'Persetujuan',
  account: 'Akun saya',
  settings: 'Pengaturan',
  customFields: 'Kolom tambahan',
  files: 'Impor dan ekspor',
  fileImport: 'Impor',
  companies: 'Perusahaan dan toko',
  plugins: 'Ekstensi',
  jobs: 'Tugas latar',
  mails: 'Surel',
  audit: 'Audit',
  events: 'Peristiwa',
  home: {
    title: 'Perlu ditangani',
    deadJobs: (count, more) => `${count}${more ? '+' : ''} tugas latar gagal total`,
    failedMails: (count, more) => `${count}${more ? '+' : ''} surel tidak terkirim`
  }
}
