import type { DiscountWords } from './en.ts'

export const words: DiscountWords = {
  ofTicket: 'Descuento en el tique',
  ofLine: 'Descuento en la línea',
  percent: 'Por ciento',
  beyond: (percent: number) => `Más del ${percent} % necesita la aprobación de un encargado.`,
  none: 'Ninguno',
  amount: 'O un importe',
  give: (amount: string) => `Descontar ${amount}`
}
