import type { AgentsWords } from './en.ts'

export const words: AgentsWords = {
  title: 'Agen',
  territories: 'Wilayah',
  rules: 'Aturan komisi',
  statements: 'Rekening komisi',
  figures: 'Penjualan per agen',
  agent: 'Agen penjualan'
}
