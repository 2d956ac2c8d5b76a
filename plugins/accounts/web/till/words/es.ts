import type { TillWords } from './en.ts'

export const words: TillWords = {
  pay: 'Saldar cuenta',
  choose: 'Elige primero al cliente (F2).',
  none: 'Este cliente no tiene cuenta. Quien dirige la tienda puede abrirla en la consola.',
  owed: 'Debe',
  available: 'Disponible',
  overdue: 'Vencido',
  blocked: 'Esta cuenta está bloqueada.',
  amount: 'Importe',
  taken: 'El pago está registrado.',
  close: 'Cerrar',
  take: (amount: string) => `Cobrar ${amount}`,
  methods: { cash: 'Efectivo', card: 'Tarjeta' }
}
