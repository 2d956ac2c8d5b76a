import type { ReportingWords } from './en.ts'

export const words: ReportingWords = {
  title: 'Hari ini',
  against: day => `dibanding ${day} minggu lalu, sehari penuh`,
  takings: 'Penjualan',
  receipts: 'Struk',
  average: 'Rata-rata per struk',
  asBefore: 'sama seperti minggu lalu',
  byDay: 'Penjualan per hari',
  now: 'Tujuh hari ini',
  before: 'Tujuh hari sebelumnya',
  day: 'Hari'
}
