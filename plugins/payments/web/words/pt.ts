import type { PaymentsWords } from './en.ts'

export const words: PaymentsWords = {
  title: 'Pagamentos',
  payment: 'Pagamento',
  views: {
    payments: 'Pagamentos',
    refunds: 'Reembolsos',
    disputes: 'Contestações',
    payouts: 'Repasses',
    comparisons: 'Conciliações',
    log: 'Registro do provedor'
  },
  accounts: {
    title: 'Contas de recebimento',
    create: 'Adicionar conta'
  }
}
