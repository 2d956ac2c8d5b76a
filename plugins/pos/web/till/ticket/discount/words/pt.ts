import type { DiscountWords } from './en.ts'

export const words: DiscountWords = {
  ofTicket: 'Desconto na compra',
  ofLine: 'Desconto na linha',
  percent: 'Por cento',
  beyond: (percent: number) => `Mais de ${percent} % precisa da aprovação de um gerente.`,
  none: 'Nenhum',
  amount: 'Ou um valor',
  give: (amount: string) => `Descontar ${amount}`
}
