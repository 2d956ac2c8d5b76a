import type { DiscountWords } from './en.ts'

export const words: DiscountWords = {
  ofTicket: 'Diskon untuk seluruh belanjaan',
  ofLine: 'Diskon untuk baris ini',
  percent: 'Persen',
  beyond: (percent: number) => `Lebih dari ${percent} % perlu persetujuan manajer.`,
  none: 'Tanpa',
  amount: 'Atau sejumlah uang',
  give: (amount: string) => `Potong ${amount}`
}
