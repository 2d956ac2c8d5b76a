import type { TillWords } from './en.ts'

export const words: TillWords = {
  pay: 'Quitar conta',
  choose: 'Escolha primeiro o cliente (F2).',
  none: 'Este cliente não tem conta. Quem dirige a loja pode abri-la no console.',
  owed: 'Em aberto',
  available: 'Disponível',
  overdue: 'Vencido',
  blocked: 'Esta conta está bloqueada.',
  amount: 'Valor',
  taken: 'O pagamento foi registrado.',
  close: 'Fechar',
  take: (amount: string) => `Receber ${amount}`,
  methods: { cash: 'Dinheiro', card: 'Cartão' }
}
