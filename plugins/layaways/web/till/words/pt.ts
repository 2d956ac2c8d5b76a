import type { TillWords } from './en.ts'

export const words: TillWords = {
  title: 'Reservas',
  choose: 'Escolha primeiro o cliente (F2).',
  notPlain:
    'Só se reservam produtos: nem contas estacionadas, nem devoluções, nem etiquetas de balança.',
  setAsideHelp: 'Os produtos ficam guardados para o cliente, que paga agora um sinal.',
  total: 'Preço',
  leastDeposit: 'Sinal mínimo',
  dueOn: 'Retirar até',
  deposit: 'Sinal',
  note: 'Observação',
  setAside: 'Reservar',
  madeOf: number => `Reservado como ${number}.`,
  none: 'Nada está reservado aqui.',
  noneOfCustomer: 'Nada está reservado para este cliente.',
  overdue: 'Atrasada',
  left: 'Falta pagar',
  paid: 'Pago',
  amount: 'Valor',
  by: 'Pago com',
  methods: { cash: 'Dinheiro', card: 'Cartão' },
  take: amount => `Receber ${amount}`,
  taken: 'O pagamento foi registrado.',
  handOver: 'Entregar',
  handOverHelp: 'A entrega é registrada como venda; o dinheiro a mais vira troco.',
  back: 'Voltar à lista',
  close: 'Fechar'
}
