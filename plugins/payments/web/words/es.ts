import type { PaymentsWords } from './en.ts'

export const words: PaymentsWords = {
  title: 'Pagos',
  payment: 'Pago',
  views: {
    payments: 'Pagos',
    refunds: 'Reembolsos',
    disputes: 'Disputas',
    payouts: 'Transferencias salientes',
    comparisons: 'Conciliaciones',
    log: 'Registro del proveedor'
  },
  accounts: {
    title: 'Cuentas de cobro',
    create: 'Añadir cuenta'
  }
}
